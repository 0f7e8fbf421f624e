package org.refbench.harness.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Reads a job's file of events while it grows; an unfinished last line waits for its end. */
final class EventReader implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final InputStream file;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    EventReader(Path file) throws IOException {
        this.file = Files.newInputStream(file);
    }

    /** Hands over the events that are new; answers whether there were any. */
    boolean drainTo(Consumer<Event> consumer) {
        boolean any = false;
        try {
            byte[] chunk = file.readAllBytes();
            for (byte b : chunk) {
                if (b == '\n') {
                    consumer.accept(JSON.readValue(line.toString(StandardCharsets.UTF_8), Event.class));
                    line.reset();
                    any = true;
                } else {
                    line.write(b);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read events", e);
        }
        return any;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
