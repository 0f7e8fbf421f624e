package org.refbench.interp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.refbench.front.Source;

/** The source texts of what has been compiled, for tracebacks. Thread-safe. */
final class SourceTexts {
    private final Map<String, Source> sources = new ConcurrentHashMap<>();

    /** Keeps the text of a file. */
    void put(String fileName, String text) {
        sources.put(fileName, new Source(fileName, text));
    }

    /** A line, counted from 1, without its end; null if there is none. */
    String line(String fileName, int number) {
        Source source = sources.get(fileName);
        return source == null || number < 1 || number > source.lineCount() ? null : source.line(number);
    }
}
