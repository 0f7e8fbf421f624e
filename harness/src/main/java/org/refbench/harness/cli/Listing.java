package org.refbench.harness.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.refbench.harness.shootout.ResultFolder;

/** How the commands that list things print: one per line, name and description, or JSON. */
final class Listing {
    private Listing() {}

    /** Each entry needs {@code name} and {@code description}; JSON has all that it holds. */
    static void print(PrintWriter out, boolean json, List<Map<String, Object>> entries) {
        if (json) {
            out.println(ResultFolder.JSON.writeValueAsString(entries));
        } else {
            int width = entries.stream()
                    .mapToInt(e -> e.get("name").toString().length())
                    .max()
                    .orElse(0);
            for (Map<String, Object> entry : entries) {
                out.println(String.format("%-" + width + "s  %s", entry.get("name"), entry.get("description")));
            }
        }
        out.flush();
    }
}
