package org.refbench.mutants;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refbench.schedule.CallEdit;
import org.refbench.schedule.InstrumentingLoader;

/**
 * A test of the contract kit, or a random program of it, on a scheme; where bugs are planted in other parts, with all classes
 * loaded anew.
 *
 * @param provider the scheme's provider class
 * @param bug its option {@code bug}; null if it has none
 * @param edits bugs planted as the classes are loaded
 */
record KitHunt(Tool tool, String provider, String bug, List<CallEdit> edits, String test) implements Hunt {
    @Override
    public Optional<Found> run(long seed) {
        ClassLoader parent = KitHunt.class.getClassLoader();
        ClassLoader loader = edits.isEmpty() ? parent : InstrumentingLoader.edited(parent, edits);
        Isolated.setSwitches(loader, provider);
        Map<String, String> options = bug == null ? Map.of() : Map.of("bug", bug);
        String[] found = (String[]) Isolated.call(loader, "KitProbe", provider, options, test, seed);
        return found == null ? Optional.empty() : Optional.of(new Found(found[0], found[1]));
    }
}
