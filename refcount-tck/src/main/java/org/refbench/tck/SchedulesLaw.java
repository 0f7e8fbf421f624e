package org.refbench.tck;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.Schemes;
import org.refbench.spi.WrappedProvider;
import org.refbench.tck.schedule.ScheduleExplorer;

/**
 * Laws 1 to 4, 6 and 7, and that nobody waits for ever, under controlled schedules: small programs under all schedules with few
 * interferences and under random ones, with strong and with weak memory.
 */
interface SchedulesLaw extends Contract {
    /** Executions of each mode, and far more time than they need. */
    int EXECUTIONS = 8_000;

    /** Gives up without failing after this. */
    Duration BUDGET = Duration.ofSeconds(60);

    private void explore(String test, boolean weakMemory) {
        SchemeUnderTest scheme = scheme();
        assumeTrue(canBeLoadedAnew(scheme.provider()), "the provider has no public constructor to load it anew");
        ScheduleExplorer.Request request = new ScheduleExplorer.Request(
                Schemes.className(scheme.provider()),
                scheme.options(),
                weakMemory,
                seed(test),
                effort(EXECUTIONS),
                BUDGET);
        ScheduleExplorer.explore(request, scheme.provider().getClass().getClassLoader())
                .failure()
                .ifPresent(failure -> fail(
                        "law %s is broken under the schedule %s%n%s",
                        failure.law(), failure.replay(), failure.report()));
    }

    private static boolean canBeLoadedAnew(SchemeProvider provider) {
        if (provider instanceof WrappedProvider wrapped) {
            return canBeLoadedAnew(wrapped.inner());
        }
        return Modifier.isPublic(provider.getClass().getModifiers())
                && Arrays.stream(provider.getClass().getConstructors()).anyMatch(c -> c.getParameterCount() == 0);
    }

    @Test
    default void smallProgramsUnderControlledSchedules() {
        explore("smallProgramsUnderControlledSchedules", false);
    }

    @Test
    default void smallProgramsUnderWeakMemory() {
        explore("smallProgramsUnderWeakMemory", true);
    }
}
