package org.refbench.front.codegen;

import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers for different items, in the order of their first use. */
final class Pool<T> {
    private final Map<T, Integer> numbers = new LinkedHashMap<>();

    int index(T item) {
        Integer known = numbers.get(item);
        if (known != null) {
            return known;
        }
        numbers.put(item, numbers.size());
        return numbers.size() - 1;
    }

    Object[] toArray() {
        return numbers.keySet().toArray();
    }

    String[] toStrings() {
        return numbers.keySet().toArray(new String[0]);
    }
}
