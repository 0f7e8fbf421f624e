package org.refbench.harness.verify;

import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Ends a job in which nothing happens any more, after telling what its threads were at. */
final class Watchdog {
    /** Trials take seconds at most, with shrinking half a minute. */
    static final long PATIENCE_SECONDS = 40;

    /** The exit code of a job that was ended so. */
    static final int EXIT = 3;

    private static final int FRAMES = 8;

    private Watchdog() {}

    static void watch(EventWriter events) {
        Thread.ofPlatform().daemon().name("watchdog").start(() -> {
            try {
                while (events.silentNanos() < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                    Thread.sleep(500);
                }
            } catch (InterruptedException e) {
                return;
            }
            if (events.current() != null) {
                events.failed(
                        events.current(),
                        events.current().law(),
                        "no end after " + PATIENCE_SECONDS + " s; its threads are at" + threads());
            }
            Runtime.getRuntime().halt(EXIT);
        });
    }

    private static String threads() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<Thread, StackTraceElement[]> entry :
                Thread.getAllStackTraces().entrySet()) {
            boolean ours = java.util.Arrays.stream(entry.getValue())
                    .anyMatch(f -> f.getClassName().startsWith("org.refbench"));
            if (ours && entry.getKey() != Thread.currentThread()) {
                text.append("\n  ").append(entry.getKey().getName());
                for (int i = 0; i < Math.min(FRAMES, entry.getValue().length); i++) {
                    text.append("\n    ").append(entry.getValue()[i]);
                }
            }
        }
        return text.toString();
    }
}
