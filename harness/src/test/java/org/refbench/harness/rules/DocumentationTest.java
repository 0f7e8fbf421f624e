package org.refbench.harness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that a reader starts from lead somewhere. */
class DocumentationTest {
    private static final Path ROOT = Path.of(System.getProperty("refbench.root"));
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/])((?:scripts|\\.ci)/[\\w.-]+)");

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            Stream.concat(top, docs).filter(p -> p.toString().endsWith(".md")).forEach(pages::add);
        }
        assertThat(pages).contains(ROOT.resolve("README.md"));
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyRelativeLinkLeadsToAFile(Path page) throws IOException {
        for (String target : found(LINK, page)) {
            if (!target.contains("://")) {
                assertThat(page.resolveSibling(target)).exists();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyScriptThatIsNamedExists(Path page) throws IOException {
        for (String script : found(COMMAND, page)) {
            assertThat(ROOT.resolve(script)).isExecutable();
        }
    }

    private static List<String> found(Pattern pattern, Path page) throws IOException {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(Files.readString(page));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
