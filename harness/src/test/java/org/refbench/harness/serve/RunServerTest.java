package org.refbench.harness.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refbench.harness.shootout.ResultStore;
import org.refbench.harness.shootout.Samples;
import org.refbench.harness.spec.UsageException;

class RunServerTest {
    private static final String SECRET = "not for everybody";

    @TempDir
    private Path outside;

    private RunServer server;

    @BeforeEach
    void setUp() throws IOException {
        Path served = Files.createDirectory(outside.resolve("served"));
        ResultStore.create(served.resolve("machine/a run"), Samples.plan(), Samples.environment());
        Files.writeString(served.resolve("machine/a run/report.html"), "<p>the report");
        Path broken = Files.createDirectories(served.resolve("broken"));
        Files.writeString(broken.resolve("plan.json"), "{");
        Path latency = Files.createDirectories(served.resolve("quick"));
        Files.writeString(latency.resolve("latency-plan.json"), "{");
        Files.writeString(latency.resolve("latency.html"), "<p>latency");
        Files.writeString(outside.resolve("secret.txt"), SECRET);
        Files.writeString(served.resolve(".hidden"), SECRET);
        Files.createSymbolicLink(served.resolve("link.txt"), outside.resolve("secret.txt"));
        Files.createSymbolicLink(served.resolve("up"), outside);
        server = RunServer.start(served, 0);
    }

    @AfterEach
    void tearDown() {
        server.close();
    }

    @Test
    void listsTheRunsWithWhatTheyAre() throws IOException {
        String page = get("/");
        assertThat(page)
                .startsWith("HTTP/1.1 200")
                .contains("machine/a run", "2026-11-22T23:00:00Z", "gil, gilectomy", "fib; threads 1, 2, 4")
                .contains("A Processor &lt;i&gt;&amp;", "href=\"/machine/a%20run/report.html\"", "plan.yaml")
                .contains("Cannot be read:", "broken");
        assertThat(page.split("<article>")).hasSize(4);
        assertThat(page).contains("href=\"/quick/latency.html\"", "latency-plan.json cannot be read");
    }

    @Test
    void servesTheirFiles() throws IOException {
        assertThat(get("/machine/a%20run/report.html"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("content-type: text/html")
                .endsWith("<p>the report");
        assertThat(get("/machine/nothing.html")).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/machine/../../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/machine/..%2f..%2fsecret.txt",
                "/%252e%252e/secret.txt",
                "/..\\secret.txt",
                "//secret.txt",
                "/./../secret.txt",
                "/link.txt",
                "/up/secret.txt",
                "/machine/../up/secret.txt",
                "/.hidden"
            })
    void nothingElseIsServed(String path) throws IOException {
        assertThat(get(path)).doesNotContain(SECRET).containsPattern("HTTP/1.1 4\\d\\d");
    }

    @Test
    void whoAsksUnderAnotherNameGetsNothing() throws IOException {
        assertThat(request("GET / HTTP/1.1\r\nHost: example.org\r\n")).startsWith("HTTP/1.1 403");
        assertThat(request("GET / HTTP/1.1\r\nHost: localhost:1\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void nothingCanBeChanged() throws IOException {
        for (String method : new String[] {"POST", "PUT", "DELETE"}) {
            assertThat(request(method + " / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"))
                    .startsWith("HTTP/1.1 405");
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        int taken = server.address().getPort();
        assertThatThrownBy(() -> RunServer.start(outside, taken))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--port: " + taken + " is not free");
        assertThatThrownBy(() -> RunServer.start(outside.resolve("none"), 0))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is no folder");
    }

    private String get(String path) throws IOException {
        return request("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    }

    /** As bytes, because a client of the JDK would tidy the path up. */
    private String request(String head) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
