package org.refbench.harness.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parses scheme specs by recursive descent.
 *
 * <pre>
 * contenders = contender { "," contender }
 * contender  = [ NAME "=" ] spec [ "+" NAME ]          (NAME to show, NAME of a lock policy)
 * list       = spec { "," spec }
 * spec       = NAME [ "(" [ argument { "," argument } ] ")" ]
 * argument   = NAME "=" VALUE | spec                   (at most one inner spec, and it comes first)
 * NAME       = letter or digit, then letters, digits, "-", "_", "."
 * VALUE      = one or more characters other than "(", ")", ",", "=" and blanks
 * </pre>
 */
public final class SchemeSpecParser {
    private static final String DELIMITERS = "(),=";
    private static final int DEEPEST_NESTING = 16;

    private final String text;
    private int at;

    private SchemeSpecParser(String text) {
        this.text = text;
    }

    /** Parses one spec, which must be the whole text. */
    public static SchemeSpec parse(String text) {
        SchemeSpecParser parser = new SchemeSpecParser(text);
        SchemeSpec spec = parser.spec(0);
        parser.end();
        return spec;
    }

    /** Parses a comma-separated list of specs; commas inside parentheses belong to the spec. */
    public static List<SchemeSpec> parseList(String text) {
        SchemeSpecParser parser = new SchemeSpecParser(text);
        List<SchemeSpec> specs = new ArrayList<>();
        do {
            specs.add(parser.spec(0));
        } while (parser.accept(','));
        parser.end();
        return specs;
    }

    /** Parses one contender, which must be the whole text. */
    static ContenderSpec parseContender(String text) {
        SchemeSpecParser parser = new SchemeSpecParser(text);
        ContenderSpec contender = parser.contender();
        parser.end();
        return contender;
    }

    /** Parses a comma-separated list of contenders. */
    static List<ContenderSpec> parseContenders(String text) {
        SchemeSpecParser parser = new SchemeSpecParser(text);
        List<ContenderSpec> contenders = new ArrayList<>();
        do {
            contenders.add(parser.contender());
        } while (parser.accept(','));
        parser.end();
        return contenders;
    }

    private ContenderSpec contender() {
        int start = at;
        Optional<String> alias = Optional.of(name("a scheme"));
        if (!accept('=')) {
            alias = Optional.empty();
            at = start;
        }
        SchemeSpec scheme = spec(0);
        return new ContenderSpec(alias, scheme, accept('+') ? Optional.of(name("a lock policy")) : Optional.empty());
    }

    private SchemeSpec spec(int depth) {
        String name = name("a scheme");
        return accept('(') ? arguments(name, depth) : SchemeSpec.of(name);
    }

    private SchemeSpec arguments(String name, int depth) {
        if (depth == DEEPEST_NESTING) {
            throw error("wrappers nested more than " + DEEPEST_NESTING + " deep");
        }
        Optional<SchemeSpec> inner = Optional.empty();
        Map<String, String> options = new LinkedHashMap<>();
        if (accept(')')) {
            return SchemeSpec.of(name);
        }
        do {
            int start = at;
            String word = name("an option or an inner scheme");
            if (accept('=')) {
                if (options.put(word, value()) != null) {
                    throw error("option '" + word + "' is given twice");
                }
            } else if (inner.isEmpty() && options.isEmpty()) {
                at = start;
                inner = Optional.of(spec(depth + 1));
            } else {
                throw error("expected '=' after '" + word + "'");
            }
        } while (accept(','));
        if (!accept(')')) {
            throw error("expected ',' or ')'");
        }
        return new SchemeSpec(name, inner, options);
    }

    private String name(String what) {
        skipBlanks();
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at), at == start)) {
            at++;
        }
        if (at == start) {
            throw error("expected the name of " + what);
        }
        return text.substring(start, at);
    }

    private String value() {
        skipBlanks();
        int start = at;
        while (at < text.length()
                && DELIMITERS.indexOf(text.charAt(at)) < 0
                && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw error("expected a value");
        }
        return text.substring(start, at);
    }

    private static boolean isNamePart(char c, boolean first) {
        return Character.isLetterOrDigit(c) || !first && (c == '-' || c == '_' || c == '.');
    }

    private boolean accept(char expected) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void end() {
        skipBlanks();
        if (at < text.length()) {
            throw error("unexpected '" + text.charAt(at) + "'");
        }
    }

    private UsageException error(String problem) {
        return new UsageException("scheme '" + text + "', column " + (at + 1) + ": " + problem);
    }
}
