package org.refbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Text and lines stand out from the paper as WCAG 2.2 asks (1.4.3 and 1.4.11, level AA), in light and dark. */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;
    private static final Pattern VARIABLE = Pattern.compile("--(\\w+): (#[0-9a-f]{6})");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    private final String css = PageAssets.resource("/report/report.css");
    private final String script = PageAssets.resource("/report/picture.js");

    @Test
    void text() {
        String[] blocks = css.split("@media \\(prefers-color-scheme: dark\\)");
        assertThat(blocks).hasSize(2);
        for (String block : blocks) {
            Map<String, String> colours = new HashMap<>();
            Matcher matcher = VARIABLE.matcher(block);
            while (matcher.find()) {
                colours.put(matcher.group(1), matcher.group(2));
            }
            for (String paper : List.of("paper", "band")) {
                for (String ink : List.of("ink", "soft", "bad", "link")) {
                    assertThat(contrast(colours.get(ink), colours.get(paper)))
                            .as(ink + " on " + paper)
                            .isGreaterThan(TEXT);
                }
            }
            for (String paper : List.of("less", "more")) {
                assertThat(contrast(colours.get("ink"), colours.get(paper)))
                        .as(paper)
                        .isGreaterThan(TEXT);
            }
        }
    }

    @Test
    void linesOfPictures() {
        for (String mode : List.of("onLight", "onDark")) {
            String paper = mode.equals("onLight") ? "#ffffff" : "#0d1117";
            List<String> colours = colours("const " + mode + " = \\[([^]]*)]");
            assertThat(colours).hasSize(7).doesNotHaveDuplicates();
            assertThat(colours)
                    .allSatisfy(c -> assertThat(contrast(c, paper)).as(c).isGreaterThan(GRAPHICS));
        }
    }

    @Test
    void figuresOfTheHeatMap() {
        for (String line : script.lines().filter(l -> l.contains("even:")).toList()) {
            Matcher ink = Pattern.compile("ink: '(#\\w{6})'").matcher(line);
            Matcher ground = Pattern.compile("(?:even|less|more): '(#\\w{6})'").matcher(line);
            assertThat(ink.find()).isTrue();
            int grounds = 0;
            while (ground.find()) {
                assertThat(contrast(ink.group(1), ground.group(1)))
                        .as(ground.group())
                        .isGreaterThan(TEXT);
                grounds++;
            }
            assertThat(grounds).isEqualTo(3);
        }
    }

    private List<String> colours(String pattern) {
        Matcher list = Pattern.compile(pattern).matcher(script);
        assertThat(list.find()).isTrue();
        List<String> colours = new ArrayList<>();
        Matcher colour = COLOUR.matcher(list.group(1));
        while (colour.find()) {
            colours.add(colour.group());
        }
        return colours;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance, as WCAG defines it. */
    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
