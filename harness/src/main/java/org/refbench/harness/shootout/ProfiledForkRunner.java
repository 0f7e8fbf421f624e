package org.refbench.harness.shootout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.refbench.harness.profile.Recording;

/** Runs forks that are profiled, and draws a flame graph of each beside its recording. */
public final class ProfiledForkRunner implements ForkRunner {
    private final ForkRunner runner;
    private final ResultStore store;

    /**
     * A runner of profiled forks.
     *
     * @param runner runs them
     * @param store holds their recordings
     */
    public ProfiledForkRunner(ForkRunner runner, ResultStore store) {
        this.runner = runner;
        this.store = store;
    }

    @Override
    public ForkRecord run(int number, int round, Cell cell) {
        ForkRecord fork = runner.run(number, round, cell);
        Path file = store.recording(number);
        if (!fork.isOk() || !Files.exists(file)) {
            return fork;
        }
        try {
            Recording recording = Recording.read(file);
            String picture = String.format(Locale.ROOT, "%s/%04d.svg", ForkKind.PROFILING.folder(), number);
            store.write(picture, recording.flames().svg(cell.id()).getBytes(StandardCharsets.UTF_8));
            return fork.withFigures(recording.figures());
        } catch (IOException e) {
            return fork.withMessage("its recording cannot be read: " + e.getMessage());
        }
    }
}
