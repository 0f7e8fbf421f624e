package org.refbench.object;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a dict does when one thread uses it, {@code popitem} included; null where there is no such key, or none at all. */
public final class NamesSpecification {
    private final Map<Integer, Integer> values = new LinkedHashMap<>();

    public void set(int key, int value) {
        values.put(key, value);
    }

    public Integer get(int key) {
        return values.get(key);
    }

    public Integer pop(int key) {
        return values.remove(key);
    }

    public Integer popLast() {
        Integer last = null;
        for (Integer key : values.keySet()) {
            last = key;
        }
        return last == null ? null : values.remove(last);
    }
}
