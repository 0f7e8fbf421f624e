package org.refbench.object;

import java.util.List;
import org.refbench.heap.Header;

/**
 * Finds what a type and its bases have under a name. Each class caches what it has found, as CPython's type cache does; a
 * change of any class's dict that the caches could know of makes all of them void ({@link ObjectSpace#typeVersion}).
 *
 * <p>The cache keeps addresses and counts nothing. It keeps only functions and descriptors, and one of these that is replaced
 * in its class is kept alive by a global slot, so that a thread that has just read it from a cache can still retain it.
 * For all else that classes hold, such as counters, the cache knows that the dicts must be asked.
 */
public final class TypeLookup {
    private static final long ABSENT = 1;
    private static final long ASK = 2;
    private static final int MOST = 512;

    private TypeLookup() {}

    /** Pairs of a name's address and what it means; immutable once published. */
    static final class Cache {
        private final int version;
        private final long[] pairs;
        private final int size;

        private Cache(int version, long[] pairs, int size) {
            this.version = version;
            this.pairs = pairs;
            this.size = size;
        }

        private long find(long name) {
            for (int i = start(name, pairs); pairs[i] != 0; i = (i + 2) & (pairs.length - 2)) {
                if (pairs[i] == name) {
                    return pairs[i + 1];
                }
            }
            return 0;
        }

        private Cache with(long name, long meaning) {
            boolean full = 4 * (size + 1) > pairs.length;
            long[] copy = full ? new long[2 * pairs.length] : pairs.clone();
            if (full) {
                for (int i = 0; i < pairs.length; i += 2) {
                    if (pairs[i] != 0) {
                        put(copy, pairs[i], pairs[i + 1]);
                    }
                }
            }
            put(copy, name, meaning);
            return new Cache(version, copy, size + 1);
        }
    }

    private static int start(long name, long[] pairs) {
        return 2 * (int) ((name * 0x9E3779B97F4A7C15L) >>> 40) & (pairs.length - 2);
    }

    private static void put(long[] pairs, long name, long meaning) {
        int i = start(name, pairs);
        while (pairs[i] != 0 && pairs[i] != name) {
            i = (i + 2) & (pairs.length - 2);
        }
        pairs[i] = name;
        pairs[i + 1] = meaning;
    }

    /** A new reference to what {@code type} or one of its bases has under the interned {@code name}; 0 if none has. */
    public static long find(ThreadState t, PyType type, long name) {
        if (!(type instanceof UserType user)) {
            return ofBuiltin(t, type, name);
        }
        int version = t.space.typeVersion();
        Cache cache = user.cache;
        if (cache != null && cache.version == version) {
            long meaning = cache.find(name);
            if (meaning == ABSENT) {
                return 0;
            }
            if (meaning > ASK) {
                return t.retained(meaning);
            }
            if (meaning == ASK) {
                return search(t, user.mro(), 0, name);
            }
        }
        long value = search(t, user.mro(), 0, name);
        remember(user, version, name, value == 0 ? ABSENT : isStable(value) ? value : ASK);
        return value;
    }

    /** As {@link #find} for a special method that classes define: what builtin bases have is not answered. */
    static long find(ThreadState t, UserType type, Dunder special) {
        long value = find(t, type, t.space.name(special));
        if (value != 0
                && Header.type(value) == TypeIds.BUILTIN
                && Builtins.definition(t, value).owner() != null) {
            t.m.releaseLocal(value);
            return 0;
        }
        return value;
    }

    /** What the types after {@code after} in the method resolution order have: what {@code super()} means. */
    public static long findAfter(ThreadState t, UserType type, PyType after, long name) {
        return search(t, type.mro(), type.mro().indexOf(after) + 1, name);
    }

    private static long search(ThreadState t, List<PyType> mro, int from, long name) {
        for (int i = from; i < mro.size(); i++) {
            PyType type = mro.get(i);
            long value = type instanceof UserType user
                    ? Dicts.getStr(t, Types.dict(user.object()), name)
                    : own(t, type, name);
            if (value != 0) {
                return value;
            }
        }
        return 0;
    }

    private static long own(ThreadState t, PyType type, long name) {
        long method = t.space.methods.own(type, Strs.toJava(name));
        return method == 0 ? 0 : t.retained(method);
    }

    private static long ofBuiltin(ThreadState t, PyType type, long name) {
        long method = t.space.methods.ofType(type, Strs.toJava(name));
        return method == 0 ? 0 : t.retained(method);
    }

    /** Threads that race here lose each other's entries, which are found again. */
    private static void remember(UserType type, int version, long name, long meaning) {
        Cache cache = type.cache;
        if (cache == null || cache.version != version || cache.size == MOST) {
            cache = new Cache(version, new long[32], 0);
        }
        type.cache = cache.with(name, meaning);
    }

    /** Whether caches may keep the address of {@code value}. */
    static boolean isStable(long value) {
        return switch (Header.type(value)) {
            case TypeIds.FUNCTION,
                    TypeIds.BUILTIN,
                    TypeIds.PROPERTY,
                    TypeIds.CLASSMETHOD,
                    TypeIds.STATICMETHOD,
                    TypeIds.MEMBER -> true;
            default -> false;
        };
    }

    /** Sets an attribute of a class, or deletes it ({@code value} 0); the value is borrowed. Answers whether it was there. */
    static boolean change(ThreadState t, long typeObject, long name, long value) {
        long dict = Types.dict(typeObject);
        long old = Dicts.getStr(t, dict, name);
        boolean wasStable = old != 0 && isStable(old);
        if (wasStable) {
            t.space.global(t.retained(old));
        }
        if (value != 0) {
            Dicts.set(t, dict, name, value);
        } else if (old != 0) {
            Dicts.delete(t, dict, name);
        }
        if (name == t.space.name(Dunder.EQ)) {
            ((UserType) Types.of(typeObject)).defineEquality();
        }
        if (old == 0 || wasStable || value == 0 || isStable(value)) {
            t.space.typesHaveChanged(); // after the change: what is found from now on is new
        }
        if (old != 0) {
            t.m.releaseLocal(old);
        }
        return old != 0;
    }
}
