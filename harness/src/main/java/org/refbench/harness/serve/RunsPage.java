package org.refbench.harness.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refbench.harness.report.PageAssets;

/**
 * What the template of the list of runs needs.
 *
 * @param folder what is served
 * @param runs the shootouts below it
 */
public record RunsPage(String folder, List<Runs.Run> runs) {
    /** The address of a file of {@code run}, or of its folder for an empty name. */
    public String address(Runs.Run run, String file) {
        String path = run.name().isEmpty() ? file : run.name() + "/" + file;
        return "/" + Stream.of(path.split("/", -1)).map(RunsPage::encoded).collect(Collectors.joining("/"));
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The style sheet. */
    public String css() {
        return PageAssets.resource("/report/report.css");
    }
}
