package org.refbench.object;

import org.refbench.heap.Memory;

/**
 * Modules. Both slots are set at creation and never change.
 *
 * <pre>
 *   8  slot  name
 *  16  slot  dict of attributes
 * </pre>
 */
public final class Modules {
    static final int SLOTS = 2;
    private static final int NAME = 8;
    private static final int DICT = 16;

    private Modules() {}

    /** A module; both references are borrowed. */
    public static long create(ThreadState t, long name, long dict) {
        long module = t.allocate(TypeIds.MODULE, 8 * SLOTS);
        t.m.initStore(module, module + NAME, t.retained(name));
        t.m.initStore(module, module + DICT, t.retained(dict));
        return module;
    }

    /** The name, borrowed from the module. */
    public static long name(long module) {
        return Memory.getLong(module + NAME);
    }

    /** The dict of attributes, borrowed from the module. */
    public static long dict(long module) {
        return Memory.getLong(module + DICT);
    }
}
