package org.refbench.mutants;

import org.refbench.mutants.Hunt.Found;
import org.refbench.schedule.Stuck;

/** Which law a failure breaks, by its text: what comes out of another class loader has no type in common. */
final class FoundLaws {
    static final String PROGRESS = "progress";
    static final String SAFETY = "1 safety";

    private FoundLaws() {}

    static Found of(Throwable failure, String usually) {
        StringBuilder all = new StringBuilder();
        boolean freed = false;
        boolean stuck = false;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            all.append(t.getClass().getSimpleName())
                    .append(": ")
                    .append(t.getMessage())
                    .append('\n');
            freed |= t.getClass().getSimpleName().equals("UseAfterFreeError");
            stuck |= t instanceof Stuck;
        }
        return new Found(law(all.toString(), freed, stuck, usually), all.toString());
    }

    private static String law(String text, boolean freed, boolean stuck, String usually) {
        if (stuck) {
            return PROGRESS;
        }
        if (text.contains("freed twice")) {
            return "4 once";
        }
        if (freed || text.contains("DANGLING")) {
            return SAFETY;
        }
        if (text.contains("LEAK") || text.contains("objects left over")) {
            return "2 liveness";
        }
        return text.contains("WRONG_COUNT") ? "3 exactness" : usually;
    }
}
