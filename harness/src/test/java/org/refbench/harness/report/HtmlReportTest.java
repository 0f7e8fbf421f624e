package org.refbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.Samples;

class HtmlReportTest {
    private static final int FIVE_MEGABYTES = 5 << 20;

    /** Somebody who presses every button below the pictures, shows single forks, and keeps what is saved in the page. */
    private static final String USER = """
        <script>
        URL.createObjectURL = blob => {
          blob.text().then(text => {
            document.body.append(Object.assign(document.createElement('pre'), { className: 'saved', textContent: text }));
          });
          return '#';
        };
        const press = setInterval(() => {
          if (!document.body.dataset.drawn) return;
          clearInterval(press);
          document.querySelectorAll('.tools button').forEach(button => button.click());
          document.querySelectorAll('.tools details').forEach(details => { details.open = true; });
          document.getElementById('show-forks').click();
        }, 100);
        </script>
        """;

    private final String html =
            HtmlReport.render(SummaryTest.summary(SummaryTest.forks()), counts(), memory(), scaling());

    @TempDir
    private Path directory;

    @Test
    void refersToNothingOutsideItself() {
        String markup = Pattern.compile("<script[^>]*>.*?</script>", Pattern.DOTALL)
                .matcher(html)
                .replaceAll("<script>");
        assertThat(markup).doesNotContainPattern("(?i)(src|href|action|data)\\s*=\\s*[\"']?(https?:|//|file:)");
        assertThat(markup).doesNotContain("@import", "url(", "<link", "<iframe", "<img");
        assertThat(html).contains("default-src 'none'");
        assertThat(html).doesNotContainPattern("<script[^>]+src");
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(FIVE_MEGABYTES);
    }

    @Test
    void escapesWhatOthersWrote() {
        assertThat(html).contains("A Processor &lt;i&gt;&amp;").doesNotContain("A Processor <i>");
        // the command line holds an end tag: it must not end the script element that holds the data
        String data = html.substring(html.indexOf("id=\"data\">"));
        assertThat(data.substring(0, data.indexOf("</script>"))).contains("\\u003c/script>", "\"forks\"");
    }

    @Test
    void holdsEveryRawNumber() {
        String data = html.substring(html.indexOf("id=\"data\">") + 10);
        var root = new tools.jackson.databind.json.JsonMapper().readTree(data.substring(0, data.indexOf("</script>")));
        assertThat(root.get("forks").size()).isEqualTo(30);
        assertThat(root.get("forks").get(0).get("wallMs").size()).isEqualTo(6);
        assertThat(html).contains("<summary>30 forks</summary>");
    }

    @Test
    void chromiumDrawsThePictures() throws IOException, InterruptedException {
        assumeFalse("true".equals(System.getenv("CI")), "browsers are not started in CI");
        Optional<String> chromium = chromium();
        assumeTrue(chromium.isPresent(), "no chromium on the path: apt-get install chromium, to run this test");
        Path page = Files.writeString(directory.resolve("report.html"), html + USER);
        Path out = directory.resolve("dom.html");
        Process process = new ProcessBuilder(
                        chromium.get(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + directory.resolve("profile"),
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String dom = Files.readString(out);
        assertThat(dom).contains("data-drawn=\"6\"");
        assertThat(dom.split("<svg", -1)).hasSizeGreaterThan(2);
        assertThat(dom).contains("wall time of one run, ms", "CPU time of one run, ms");
        assertThat(dom).contains("aria-label=\"Save as SVG: Scaling of fib: work in the same time against threads\"");
        String[] saved = dom.split("<pre class=\"saved\">");
        assertThat(saved).as("each picture as SVG and as CSV").hasSize(13);
        assertThat(dom).contains("<pre class=\"saved\">&lt;svg", "contender,threads,wall_ms,low,high,forks");
        assertThat(dom).contains("<caption>wall time of one run, ms against threads for fib</caption>");
    }

    private static Optional<String> chromium() {
        List<String> names = List.of("chromium", "chromium-browser", "google-chrome");
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static CountsTable counts() {
        return CountsTable.of(
                Samples.plan(),
                List.of(counted(), Samples.failed(2, 0, Samples.cell("gilectomy", 2), ForkRecord.Status.FAILED, "x")));
    }

    private static ScalingTable scaling() {
        return ScalingTable.of(SummaryTest.summary(SummaryTest.forks()));
    }

    private static List<MemoryPoint> memory() {
        return MemoryPoint.of(Samples.plan(), List.of(counted()));
    }

    private static ForkRecord counted() {
        Cell cell = Samples.cell("gil", 2);
        ForkRecord timed = Samples.fork(1, 0, cell, 100);
        return new ForkRecord(
                timed.number(),
                timed.round(),
                timed.cell(),
                timed.status(),
                timed.message(),
                timed.startedAt(),
                timed.seconds(),
                timed.wallMs(),
                timed.cpuMs(),
                timed.gcCount(),
                timed.gcMs(),
                timed.heapBytes(),
                timed.loadBefore(),
                timed.stealMs(),
                timed.surroundings(),
                timed.spread(),
                Map.of(
                        "count.store", 1234567.0,
                        "count.allocate", 7.0,
                        "count.take", 0.0,
                        "locks_parked", 3.0,
                        "memory.ms", 4.0,
                        "memory.bytes.000", 4096.0,
                        "memory.bytes.001", 81920.0));
    }

    @Test
    void theVerdictsComeBeforeAllElse() {
        String shown = html.substring(html.indexOf("<main>"));
        String table = shown.substring(0, shown.indexOf("</table>"));
        assertThat(table)
                .contains("class=\"slower\"", "<strong>slower</strong>", "2.00x [", "<th scope=\"row\">fib (20)</th>");
        assertThat(html.substring(0, html.indexOf("<main>"))).contains("<h1>Can an interpreter", "A Processor");
        assertThat(html).contains("git checkout 0123456789abcdef", "scripts/refbench shootout --plan DIR/plan.yaml");
    }

    @Test
    void everyLinkWithinThePageLeadsSomewhere() {
        Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(html)
                .results()
                .forEach(link -> assertThat(html).contains("id=\"" + link.group(1) + "\""));
    }

    @Test
    void memoryIsShownOverTheTimeOfARunWhereItIsKnown() {
        assertThat(memory())
                .containsExactly(
                        new MemoryPoint("fib", 2, "gil", 1.0, 4096), new MemoryPoint("fib", 2, "gil", 3.0, 81920));
        assertThat(html).contains("Memory in the course of a run", "data-metric=\"memory\"");
        assertThat(HtmlReport.render(SummaryTest.summary(SummaryTest.forks()), counts(), List.of(), scaling()))
                .doesNotContain("Memory in the course of a run");
    }

    @Test
    void theCountsOfWhatHappenedAreShownCellByCell() {
        assertThat(counts().header()).containsExactly("workload", "threads", "contender", "allocate", "store");
        assertThat(counts().rows()).containsExactly(List.of("fib(20)", "2", "gil", "7", "1.23 M"));
        assertThat(counts().markdown()).contains("## Where the counting operations went", "1.23 M");
        assertThat(html).contains("Where the counting operations went", "<td>1.23 M</td>");
        assertThat(CountsTable.of(Samples.plan(), List.of()).markdown()).isEmpty();
    }
}
