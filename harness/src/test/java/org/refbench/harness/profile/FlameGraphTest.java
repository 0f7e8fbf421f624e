package org.refbench.harness.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class FlameGraphTest {
    private final FlameGraph flames = new FlameGraph();

    @Test
    void widthsAreSharesOfSamplesAndCalleesStandOnTheirCallers() throws Exception {
        flames.add(List.of("a.Main.main", "a.B.<init>"));
        flames.add(List.of("a.Main.main", "a.C.work"));
        flames.add(List.of("a.Main.main", "a.C.work"));
        flames.add(List.of("a.Other.run"));
        String svg = flames.svg("one & all");
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(box(svg, "a.Main.main: 3 samples, 75.0%")).containsExactly(0, 900);
        assertThat(box(svg, "a.C.work: 2 samples, 50.0%")).containsExactly(300, 600);
        assertThat(box(svg, "a.Other.run: 1 samples, 25.0%")).containsExactly(900, 300);
        assertThat(svg).contains("a.B.&lt;init&gt;", "one &amp; all: 4 samples", ">Main.main</text>");
    }

    @Test
    void withoutSamplesItIsEmptyAndWellFormed() {
        assertThat(flames.svg("none")).contains("none: 0 samples").endsWith("</svg>\n");
    }

    /** Place and width of the box with this tooltip. */
    private static double[] box(String svg, String tooltip) {
        Matcher matcher = Pattern.compile(
                        Pattern.quote(tooltip) + "</title><rect x=\"([0-9.]+)\" y=\"\\d+\" width=\"([0-9.]+)\"")
                .matcher(svg);
        assertThat(matcher.find()).as(tooltip).isTrue();
        return new double[] {Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))};
    }
}
