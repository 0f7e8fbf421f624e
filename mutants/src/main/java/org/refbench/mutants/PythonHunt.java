package org.refbench.mutants;

import java.util.List;
import java.util.Optional;
import org.refbench.schedule.CallEdit;
import org.refbench.schedule.InstrumentingLoader;

/**
 * A Python program under the tracing scheme, which collects at every allocation, with bugs planted in the roots: what no root
 * holds is gone at once.
 */
record PythonHunt(String test, List<CallEdit> edits) implements Hunt {
    @Override
    public Tool tool() {
        return Tool.PYTHON;
    }

    @Override
    public boolean mayCrash() {
        return true;
    }

    @Override
    public Optional<Found> run(long seed) {
        ClassLoader loader = InstrumentingLoader.edited(PythonHunt.class.getClassLoader(), edits);
        String[] found = (String[]) Isolated.call(loader, "PythonProbe", test);
        return found == null ? Optional.empty() : Optional.of(new Found(found[0], found[1]));
    }
}
