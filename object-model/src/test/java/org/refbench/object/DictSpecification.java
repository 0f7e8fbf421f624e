package org.refbench.object;

import java.util.HashMap;
import java.util.Map;

/** What a dict does when one thread uses it; null where there is no such key. */
public final class DictSpecification {
    private final Map<Integer, Integer> values = new HashMap<>();

    public void set(int key, int value) {
        values.put(key, value);
    }

    public Integer get(int key) {
        return values.get(key);
    }

    public Integer pop(int key) {
        return values.remove(key);
    }

    public int len() {
        return values.size();
    }
}
