package org.refbench.interp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refbench.lock.GilProvider;
import org.refbench.scheme.plain.PlainProvider;

/** A program is interrupted as soon as it has printed a line, wherever it is by then. */
@Timeout(120)
class InterruptTest {
    @TempDir
    Path directory;

    /** Counts down when the program has flushed its first output. */
    private static final class Watched extends ByteArrayOutputStream {
        final CountDownLatch written = new CountDownLatch(1);

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            written.countDown();
        }
    }

    private final Watched out = new Watched();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String source) throws IOException {
        Path file = Files.writeString(directory.resolve("program.py"), source);
        RuntimeSettings settings = new RuntimeSettings(new PlainProvider(), Map.of(), new GilProvider(), 64L << 20);
        try (PyRuntime runtime = PyRuntime.start(
                settings,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))) {
            Thread interrupter = new Thread(() -> {
                try {
                    out.written.await();
                    runtime.interrupt();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            interrupter.start();
            int code = runtime.runFile(file, List.of());
            assertThat(runtime.finish().exit().clean()).isTrue();
            return code;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while True: pass",
                "import time; time.sleep(1000)",
                "import threading; l = threading.Lock(); l.acquire(); l.acquire()",
                "import threading; l = threading.Lock(); l.acquire(); l.acquire(timeout=1000)",
                "import threading, time; t = threading.Thread(target=time.sleep, args=(1000,)); t.start(); t.join()",
                "n = 1\n    while n: n += 1"
            })
    void theMainThreadCatchesAnInterrupt(String blocking) throws IOException {
        int code = run("print('ready', flush=True)\ntry:\n    " + blocking.replace("; ", "\n    ")
                + "\nexcept KeyboardInterrupt:\n    print('caught')\n    raise\n");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("ready\ncaught\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).endsWith("\nKeyboardInterrupt\n");
        assertThat(code).isEqualTo(130);
    }

    @ParameterizedTest
    @ValueSource(strings = {"while True: pass", "time.sleep(1000)", "lock.acquire()"})
    void anInterruptEndsThreadsThatTheProgramWouldWaitFor(String body) throws IOException {
        int code = run("""
            import threading, time
            lock = threading.Lock()
            lock.acquire()
            def forever():
                %s
            threading.Thread(target=forever).start()
            print('ready', flush=True)
            """.formatted(body));

        assertThat(err.toString(StandardCharsets.UTF_8))
                .doesNotContain("refbench")
                .doesNotContain("Exception in");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("ready\n");
        assertThat(code).isIn(0, 130); // the interrupt comes before or after the main program's last instruction
    }
}
