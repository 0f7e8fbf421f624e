package org.refbench.harness.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * What a flight recording says: where the program's threads were, and how often and how long the runtime's own events lasted.
 *
 * @param flames the stacks of the sampled threads
 * @param figures number and total time of each kind of event of the runtime's own
 */
public record Recording(FlameGraph flames, Map<String, Double> figures) {
    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final String OWN = "refbench.";

    /**
     * Reads a recording.
     *
     * @throws IOException if the file is none, or was cut short
     */
    public static Recording read(Path file) throws IOException {
        FlameGraph flames = new FlameGraph();
        Map<String, Double> figures = new TreeMap<>();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                String type = event.getEventType().getName();
                if (type.equals(SAMPLE)) {
                    sample(flames, event.getStackTrace());
                } else if (type.startsWith(OWN)) {
                    String name = "jfr." + type.substring(OWN.length());
                    figures.merge(name, 1.0, Double::sum);
                    figures.merge(name + "_ns", (double) event.getDuration().toNanos(), Double::sum);
                }
            }
        }
        figures.put("jfr.samples", (double) flames.samples());
        return new Recording(flames, figures);
    }

    private static void sample(FlameGraph flames, RecordedStackTrace trace) {
        if (trace == null) {
            return;
        }
        List<String> frames = new ArrayList<>();
        for (RecordedFrame frame : trace.getFrames()) {
            RecordedMethod method = frame.getMethod();
            frames.add(method.getType().getName() + "." + method.getName());
        }
        Collections.reverse(frames);
        flames.add(frames);
    }
}
