package org.refbench.tck.verify;

import java.util.Locale;
import org.refbench.heap.UseAfterFreeError;

/** The names of the laws, and which of them a failure breaks. */
public final class Laws {
    /** Programs of one thread, compared with a model. */
    public static final String ONE_THREAD = "1-4 programs of one thread";

    /** Programs of several threads. */
    public static final String THREADS = "1-4, 7 programs of several threads";

    private static final String SAFETY = "1 safety";
    private static final String LIVENESS = "2 liveness";
    private static final String EXACTNESS = "3 exactness";
    private static final String ONCE = "4 once";

    private static final String NO_RECURSION = "5 no recursion";
    private static final String ORDER = "6 order";
    private static final String THREAD_ENDS = "7 thread ends";
    private static final String SATURATION = "8 saturation";
    private static final String NO_SURPRISE = "9 no surprise inside a lock";

    private static final int LONGEST = 1500;

    private Laws() {}

    /** The law that an interface of the kit's tests is about. */
    static String ofKit(Class<?> tests) {
        String name = tests.getSimpleName();
        return switch (name) {
            case "RandomPrograms" -> ONE_THREAD;
            case "ConcurrentPrograms" -> THREADS;
            case "SafetyLaw", "DeadStaysDeadLaw", "RacyReadersLaw" -> SAFETY;
            case "LivenessLaw", "QuiesceLaw", "ExhaustionLaw" -> LIVENESS;
            case "ExactnessLaw" -> EXACTNESS;
            case "OnceLaw" -> ONCE;
            case "NoRecursionLaw", "BoundedStepsLaw" -> NO_RECURSION;
            case "OrderLaw", "HandOverOrderLaw" -> ORDER;
            case "ThreadEndsLaw", "ThreadBuffersLaw" -> THREAD_ENDS;
            case "SaturationLaw", "SaturationBySlotsLaw", "ImmortalityLaw" -> SATURATION;
            case "NoSurpriseLaw", "WeakSlotsLaw" -> NO_SURPRISE;
            default -> "other: " + name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        };
    }

    /** The law that a failure breaks: what was found says it better than what was executed. */
    static String broken(Trial trial, Throwable failure) {
        String found = text(failure);
        if (found.contains("freed twice")) {
            return ONCE;
        }
        if (root(failure) instanceof UseAfterFreeError || found.contains("DANGLING")) {
            return SAFETY;
        }
        if (found.contains("LEAK") || found.contains("objects left over")) {
            return LIVENESS;
        }
        if (found.contains("WEAK_SLOT") || found.contains("finaliser ran")) {
            return NO_SURPRISE;
        }
        return found.contains("WRONG_COUNT") ? EXACTNESS : trial.law();
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    /** What a failure says to people: its own text, and that of the failure behind it where that is not part of it. */
    static String text(Throwable failure) {
        Throwable root = root(failure);
        String text = String.valueOf(failure.getMessage() == null ? failure : failure.getMessage())
                .strip();
        String behind = String.valueOf(root.getMessage()).strip();
        String all = root == failure || text.contains(behind) ? text : text + "\n" + root;
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + " ...";
    }
}
