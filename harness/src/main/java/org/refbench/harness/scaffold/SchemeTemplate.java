package org.refbench.harness.scaffold;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns the sources of one scheme into those of another that does the same: package, classes, alias and module are renamed, and the
 * texts that only the author of the new scheme can write become questions.
 */
final class SchemeTemplate {
    private static final Pattern CLASS_COMMENT = Pattern.compile(
            "/\\*\\*(?:(?!\\*/).)*\\*/\\s*(?=(?:public )?(?:final )?class \\w+RefCounter )", Pattern.DOTALL);
    private static final Pattern SUMMARY = Pattern.compile("(public String summary\\(\\) \\{\\s*return )\"[^\"]*\";");

    private static final String SKELETON = """
        /**
         * {@code NAME} does what {@code FROM} does until its author changes it, and then answers here:
         *
         * <p><b>Algorithm:</b> what happens at an increment, a decrement, a store and the last release. <b>Source:</b> the paper,
         * talk or system that it follows, and where it differs.
         *
         * <p><b>Safe load:</b> what if another thread overwrites the slot, and frees the object, between the reading of the slot and
         * the counting? Under the holder's lock; or try-increment on type-stable memory and look again; or decrements deferred past
         * an epoch; or locals are not counted. <b>Invariants:</b> what always holds of the count word, and what at quiescence.
         * <b>Progress:</b> of each event: wait-free, lock-free, or waiting for whom. <b>Header:</b> how many bytes an object pays.
         */
        """;

    private final String from;
    private final String name;

    SchemeTemplate(String from, String name) {
        this.from = from;
        this.name = name;
    }

    /** The new module's files, by path. */
    Map<String, String> apply(Map<String, String> sources) {
        Set<String> classes = sources.keySet().stream()
                .filter(path -> path.endsWith(".java"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length()))
                .filter(type -> type.startsWith(capitalised(from)))
                .collect(Collectors.toSet());
        Map<String, String> renamed = new TreeMap<>();
        sources.forEach((path, text) -> {
            String newPath = path.replace("/scheme/" + from + "/", "/scheme/" + name + "/")
                    .replace("/" + capitalised(from), "/" + capitalised(name));
            renamed.put(newPath, path.endsWith("package-info.java") ? packageInfo() : renamed(text, classes, path));
        });
        return renamed;
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String packageInfo() {
        return "/** " + capitalised(name) + ": made from " + from + ". */\npackage org.refbench.scheme." + name + ";\n";
    }

    private String renamed(String text, Set<String> classes, String path) {
        String result = text;
        for (String type : classes) {
            result = result.replaceAll("\\b" + type + "\\b", capitalised(name) + type.substring(from.length()));
        }
        result = result.replace("org.refbench.scheme." + from, "org.refbench.scheme." + name)
                .replace("refcount-" + from, "refcount-" + name)
                .replace("\"" + from + "\"", "\"" + name + "\"")
                .replace("{@code " + from + "}", "{@code " + name + "}");
        if (path.endsWith("pom.xml")) {
            return result.replaceFirst(
                    "<description>[^<]*</description>", "<description>The scheme " + name + "</description>");
        }
        result = SUMMARY.matcher(result)
                .replaceFirst("$1\"made from " + from + "; says here in one line what it does\";");
        Matcher comment = CLASS_COMMENT.matcher(result);
        return comment.replaceFirst(
                Matcher.quoteReplacement(SKELETON.replace("NAME", name).replace("FROM", from)));
    }

    /** The page about the scheme, with what each such page answers. */
    String page() {
        return """
            # NAME: in a few words

            Made from `FROM`, and the same until it is changed. What a reader wants to know:

            **Idea.** What it does, in two sentences a stranger understands.

            **Data in the header.** How many bytes, and what each state of the count word means.

            **Events.**
            - *allocate*, *retain local*, *load*, *escape*, *release local*, *store*, *init store*, *take*: what each costs.

            **Races and how they are closed.**
            - *Safe load*: another thread overwrites the slot and frees the object between the reading and the counting.
            - *Last release against last release*. *Destruction sees all*. *Thread ends*.

            **Memory behaviour.** Prompt or delayed; what becomes of garbage cycles.

            **Progress.** Of each event: wait-free, lock-free, or waiting for whom.

            **Sources.** The papers, talks and systems it follows, and where it differs.
            """.replace("NAME", name).replace("FROM", from);
    }
}
