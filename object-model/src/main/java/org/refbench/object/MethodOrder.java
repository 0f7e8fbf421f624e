package org.refbench.object;

import java.util.ArrayList;
import java.util.List;

/** The method resolution order: C3 (Barrett et al., "A Monotonic Superclass Linearization for Dylan", 1996), as in CPython. */
final class MethodOrder {
    private MethodOrder() {}

    /** The order of a class with these bases, without the class itself; TypeError if there is none. */
    static List<PyType> inherited(ThreadState t, List<PyType> bases) {
        List<List<PyType>> sequences = new ArrayList<>();
        bases.forEach(base -> sequences.add(new ArrayList<>(of(base))));
        sequences.add(new ArrayList<>(bases));
        List<PyType> order = new ArrayList<>();
        while (true) {
            sequences.removeIf(List::isEmpty);
            if (sequences.isEmpty()) {
                return order;
            }
            PyType next = next(sequences);
            if (next == null) {
                throw inconsistent(t, sequences);
            }
            order.add(next);
            sequences.forEach(sequence -> sequence.remove(next));
        }
    }

    /** The order of a type, itself first. */
    static List<PyType> of(PyType type) {
        if (type instanceof UserType user) {
            return user.mro();
        }
        List<PyType> order = new ArrayList<>();
        for (PyType t = type; t != null; t = t.base()) {
            order.add(t);
        }
        return order;
    }

    /** The first head that is in no tail, or null. */
    private static PyType next(List<List<PyType>> sequences) {
        for (List<PyType> sequence : sequences) {
            PyType candidate = sequence.getFirst();
            if (sequences.stream().noneMatch(s -> s.indexOf(candidate) > 0)) {
                return candidate;
            }
        }
        return null;
    }

    private static PyError inconsistent(ThreadState t, List<List<PyType>> sequences) {
        List<String> heads = new ArrayList<>();
        for (List<PyType> sequence : sequences) {
            String name = sequence.getFirst().simpleName();
            if (!heads.contains(name)) {
                heads.add(name);
            }
        }
        return Exceptions.typeError(
                t, "Cannot create a consistent method resolution\norder (MRO) for bases %s", String.join(", ", heads));
    }
}
