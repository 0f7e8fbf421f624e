package org.refbench.front.codegen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refbench.front.CodeUnit;

/** One Java object for equal constants of a program. */
final class ConstantCache {
    private final Map<Object, Object> known = new HashMap<>();

    Object unique(Object value) {
        if (value instanceof CodeUnit) {
            return value;
        }
        Object before = known.get(value);
        if (before != null) {
            return before;
        }
        Object added = value instanceof CodeUnit.Tuple(List<Object> items)
                ? new CodeUnit.Tuple(items.stream().map(this::unique).toList())
                : value;
        known.put(added, added);
        return added;
    }
}
