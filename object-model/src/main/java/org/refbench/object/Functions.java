package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Functions written in Python. Code, globals and closure never change. What a program may replace is kept, where calls read
 * it, until the function dies, so that it may be read without a lock.
 *
 * <pre>
 *   8  slot  code             40  slot  tuple of defaults, or 0
 *  16  slot  globals          48  slot  tuple of closure cells, or 0
 *  24  slot  name             56  slot  dict of defaults of keyword-only parameters, or 0
 *  32  slot  qualified name   64  slot  dict of all else, or 0; once made never replaced
 * </pre>
 *
 * The last dict has a value for each of {@link #DICT}, {@link #DOC}, {@link #MODULE} and {@link #ANNOTATIONS} that somebody
 * has set, and a list of what was replaced.
 */
public final class Functions {
    /** Where {@link #more} keeps the dict of the function's attributes. */
    public static final String DICT = "__dict__";

    /** Where {@link #more} keeps a documentation string that is not that of the code. */
    public static final String DOC = "__doc__";

    /** Where {@link #more} keeps a module's name that is not that of the globals. */
    public static final String MODULE = "__module__";

    /** Where {@link #more} keeps the annotations: a tuple of names and values in turn, or a dict. */
    public static final String ANNOTATIONS = "__annotations__";

    static final int SLOTS = 8;
    private static final int CODE = 8;
    private static final int GLOBALS = 16;
    private static final int NAME = 24;
    private static final int QUALNAME = 32;
    private static final int DEFAULTS = 40;
    private static final int CLOSURE = 48;
    private static final int KEYWORD_DEFAULTS = 56;
    private static final int MORE = 64;
    private static final String REPLACED = "replaced";

    private Functions() {}

    /**
     * A function; all references are borrowed.
     *
     * @param defaults tuple of the last parameters' defaults, or 0
     * @param closure tuple of cells, or 0
     */
    public static long create(
            ThreadState t, long code, long globals, long name, long qualname, long defaults, long closure) {
        long function = t.allocate(TypeIds.FUNCTION, 8 * SLOTS);
        init(t, function, CODE, code);
        init(t, function, GLOBALS, globals);
        init(t, function, NAME, name);
        init(t, function, QUALNAME, qualname);
        init(t, function, DEFAULTS, defaults);
        init(t, function, CLOSURE, closure);
        return function;
    }

    private static void init(ThreadState t, long function, int offset, long reference) {
        if (reference != 0) {
            t.m.initStore(function, function + offset, t.retained(reference));
        }
    }

    static {
        assert CODE == Header.PAYLOAD;
    }

    /** Gives a function that no other thread can see yet the defaults of its keyword-only parameters: a dict, borrowed. */
    public static void initKeywordDefaults(ThreadState t, long function, long dict) {
        init(t, function, KEYWORD_DEFAULTS, dict);
    }

    /** Address of the code slot, for stable loads. */
    public static long codeSlot(long function) {
        return function + CODE;
    }

    /** The code object, borrowed from the function. */
    public static long code(long function) {
        return Memory.getLong(function + CODE);
    }

    /** The globals dict, borrowed from the function. */
    public static long globals(long function) {
        return Memory.getLong(function + GLOBALS);
    }

    /** The name, borrowed from the function. */
    public static long name(long function) {
        return Memory.getLongAcquire(function + NAME);
    }

    /** The qualified name, borrowed from the function. */
    public static long qualname(long function) {
        return Memory.getLongAcquire(function + QUALNAME);
    }

    /** The tuple of defaults, borrowed from the function, or 0. */
    public static long defaults(long function) {
        return Memory.getLongAcquire(function + DEFAULTS);
    }

    /** The dict of the keyword-only parameters' defaults, borrowed from the function, or 0. */
    public static long keywordDefaults(long function) {
        return Memory.getLongAcquire(function + KEYWORD_DEFAULTS);
    }

    /** The tuple of closure cells, borrowed from the function, or 0. */
    public static long closure(long function) {
        return Memory.getLong(function + CLOSURE);
    }

    // ---- changes ----

    /** Replaces the name, a str; borrowed. */
    public static void setName(ThreadState t, long function, long name) {
        replace(t, function, NAME, name);
    }

    /** Replaces the qualified name, a str; borrowed. */
    public static void setQualname(ThreadState t, long function, long qualname) {
        replace(t, function, QUALNAME, qualname);
    }

    /** Replaces the defaults: a tuple, borrowed, or 0. */
    public static void setDefaults(ThreadState t, long function, long defaults) {
        replace(t, function, DEFAULTS, defaults);
    }

    /** Replaces the defaults of keyword-only parameters: a dict, borrowed, or 0. */
    public static void setKeywordDefaults(ThreadState t, long function, long dict) {
        replace(t, function, KEYWORD_DEFAULTS, dict);
    }

    private static void replace(ThreadState t, long function, int offset, long reference) {
        long more = makeMore(t, function);
        t.locks.lock(t.m, function);
        long old = t.m.loadStable(function, function + offset);
        t.stack[t.sp++] = old;
        // whoever reads the slot without the lock sees the new object whole: taking the lock was a release
        t.m.store(function, function + offset, reference == 0 ? 0 : t.retained(reference));
        t.locks.unlock(t.m, function);
        if (old != 0) {
            keep(t, more, old);
        }
        t.drop();
    }

    /** Lets a replaced object live as long as the function: a call may be reading it. */
    private static void keep(ThreadState t, long more, long old) {
        long list = t.push(Lists.create(t));
        list = t.push(Dicts.setDefault(t, more, t.space.intern(t, REPLACED), list));
        Lists.append(t, list, old);
        t.dropTo(t.sp - 2);
    }

    /** The value in {@link #more}: a new reference, or 0. */
    public static long get(ThreadState t, long function, String name) {
        long more = Memory.getLongAcquire(function + MORE);
        return more == 0 ? 0 : Dicts.getStr(t, more, t.space.intern(t, name));
    }

    /** Sets a value in {@link #more}; borrowed. */
    public static void set(ThreadState t, long function, String name, long value) {
        Dicts.set(t, makeMore(t, function), t.space.intern(t, name), value);
    }

    /** The dict of the function's own attributes, made if there is none: a new reference. */
    public static long dict(ThreadState t, long function) {
        long known = get(t, function, DICT);
        if (known != 0) {
            return known;
        }
        long created = t.push(Dicts.create(t));
        long dict = Dicts.setDefault(t, makeMore(t, function), t.space.intern(t, DICT), created);
        t.push(dict);
        t.stack[t.sp - 2] = dict;
        t.stack[t.sp - 1] = created;
        t.drop();
        return t.pop();
    }

    /** The dict of what has no slot, made if there is none; borrowed from the function. */
    private static long makeMore(ThreadState t, long function) {
        long more = Memory.getLongAcquire(function + MORE);
        if (more != 0) {
            return more;
        }
        t.push(Dicts.create(t));
        t.locks.lock(t.m, function);
        more = Memory.getLongAcquire(function + MORE);
        if (more == 0) {
            more = t.stack[--t.sp];
            t.m.store(function, function + MORE, more);
            t.locks.unlock(t.m, function);
            return more;
        }
        t.locks.unlock(t.m, function);
        t.drop();
        return more;
    }
}
