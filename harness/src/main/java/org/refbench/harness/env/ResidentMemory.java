package org.refbench.harness.env;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of this process is in the machine's memory, as Linux tells it. */
public final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private ResidentMemory() {}

    /** Bytes now and at the most, by name; empty where the system does not tell. */
    public static Map<String, Long> now() {
        Map<String, Long> figures = new LinkedHashMap<>();
        try {
            List<String> lines = Files.readAllLines(STATUS);
            put(figures, "resident_bytes", lines, "VmRSS:");
            put(figures, "resident_peak_bytes", lines, "VmHWM:");
        } catch (IOException notLinux) {
            return Map.of();
        }
        return figures;
    }

    private static void put(Map<String, Long> figures, String name, List<String> lines, String key) {
        lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip().split("\\s+"))
                .filter(words -> words.length == 2 && words[1].equals("kB"))
                .forEach(words -> figures.put(name, Long.parseLong(words[0]) * 1024));
    }
}
