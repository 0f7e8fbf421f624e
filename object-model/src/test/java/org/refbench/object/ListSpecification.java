package org.refbench.object;

import java.util.ArrayList;
import java.util.List;

/** What a list does when one thread uses it; null where there is no such element. */
public final class ListSpecification {
    private final List<Integer> items = new ArrayList<>();

    public void append(int value) {
        items.add(value);
    }

    public Integer pop() {
        return items.isEmpty() ? null : items.removeLast();
    }

    public Integer get(int index) {
        return index < items.size() ? items.get(index) : null;
    }

    public boolean set(int index, int value) {
        if (index >= items.size()) {
            return false;
        }
        items.set(index, value);
        return true;
    }

    public int len() {
        return items.size();
    }
}
