package org.refbench.mutants.program;

import java.util.Map;
import org.refbench.object.DictPrograms;
import org.refbench.schedule.Schedule;
import org.refbench.schedule.Task;
import org.refbench.spi.Schemes;
import org.refbench.tck.SchemeUnderTest;
import org.refbench.tck.SyntheticShapes;
import org.refbench.tck.World;

/** Finds programs by name, and what they have in common. */
public final class Programs {
    private static final long HEAP = 1 << 20;

    private Programs() {}

    /** A program that can be run any number of times, on a scheme if it needs one. */
    public static Runnable named(String name, String provider, Map<String, String> options)
            throws ReflectiveOperationException {
        if (provider == null) {
            return HeapPrograms.named(name);
        }
        SchemeUnderTest scheme =
                SchemeUnderTest.of(Schemes.ofClass(provider, Programs.class.getClassLoader()), options);
        if (name.equals("unlocked read from a dict")) {
            return () -> DictPrograms.unlockedRead(scheme);
        }
        Program program = program(name);
        return () -> program.run(shapes -> new World(scheme, HEAP, shapes));
    }

    private static Program program(String name) {
        Program program = ReferencePrograms.named(name);
        if (program == null) {
            program = BiasedPrograms.named(name);
        }
        if (program == null) {
            program = LockPrograms.named(name);
        }
        if (program == null) {
            program = SafepointPrograms.named(name);
        }
        if (program == null) {
            program = EpochPrograms.named(name);
        }
        if (program == null) {
            program = SegmentPrograms.named(name);
        }
        if (program == null) {
            throw new IllegalArgumentException(name);
        }
        return program;
    }

    /** Makes the world of one execution. */
    @FunctionalInterface
    interface Worlds {
        World over(SyntheticShapes shapes);

        default World plain() {
            return over(new SyntheticShapes());
        }
    }

    /** One execution. */
    @FunctionalInterface
    interface Program {
        void run(Worlds worlds);
    }

    /** Runs the bodies as tasks of their own, to their ends. */
    static void together(Runnable... bodies) {
        Task[] tasks = new Task[bodies.length];
        for (int i = 0; i < bodies.length; i++) {
            tasks[i] = Schedule.start("t" + (i + 1), bodies[i]);
        }
        for (Task task : tasks) {
            Schedule.join(task);
        }
    }

    static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
