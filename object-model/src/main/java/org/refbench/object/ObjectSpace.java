package org.refbench.object;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.refbench.lock.LockPolicy;
import org.refbench.safepoint.Participant;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RootKind;
import org.refbench.spi.RootVisitor;
import org.refbench.spi.SchemeTraits;

/**
 * What all threads of one runtime share: the scheme, the lock policy, and the registered global slots (singletons, small
 * ints, type objects, interned strings). Built by the first thread; read-mostly afterwards and thread-safe.
 */
public final class ObjectSpace {
    /** Least int of the small-int cache. */
    public static final int MIN_SMALL_INT = -5;

    /** Greatest int of the small-int cache. */
    public static final int MAX_SMALL_INT = 256;

    /** The scheme. */
    public final RefCounter counter;

    /** What the scheme claims. */
    public final SchemeTraits traits;

    /** The lock policy. */
    public final LockPolicy locks;

    /** Whether loads of slots that others may overwrite are tried without the holder's lock first. */
    public final boolean racyLoads;

    /** The small ints, from {@link #MIN_SMALL_INT} on; borrowed from the global slots. */
    public final long[] smallInts = new long[MAX_SMALL_INT - MIN_SMALL_INT + 1];

    public long none;
    public long trueObject;
    public long falseObject;
    public long notImplemented;
    public long ellipsis;
    public long emptyTuple;
    public long emptyStr;
    /** A MemoryError that exists before memory runs out. */
    public long memoryError;

    /** Operand stacks of ended threads, for those to come: new ones would be megabytes of garbage in the Java heap. */
    private final ConcurrentLinkedQueue<long[]> stacks = new ConcurrentLinkedQueue<>();

    private final long[] latin1 = new long[0x100];
    private final Set<ThreadState> interrupts = ConcurrentHashMap.newKeySet();

    /** Greatest depth of Python calls. */
    public volatile int recursionLimit = 1000;

    /** Whether garbage cycles are collected when the heap is full. */
    public volatile boolean collectsCycles = true;

    private final AtomicInteger births = new AtomicInteger();

    /** The native functions. */
    public final NativeTable natives = new NativeTable();

    /** The methods of the builtin types, by name. */
    public final MethodTables methods = new MethodTables(natives);

    private final long[] names = new long[Dunder.values().length];
    private volatile int typeVersion;
    private final long[] typeObjects = new long[PyType.all().size()];
    /** The type objects of the classes written in Python; the global slots hold them. */
    private final ConcurrentLinkedQueue<Long> classes = new ConcurrentLinkedQueue<>();

    private final Map<String, Long> interned = new ConcurrentHashMap<>();
    private long[] globals = new long[1024];
    private int globalCount;

    /** An empty space; {@link #populate} fills it. */
    public ObjectSpace(RefCounter counter, SchemeTraits traits, LockPolicy locks) {
        this.counter = counter;
        this.traits = traits;
        this.locks = locks;
        this.racyLoads = locks.allowsRacyLoads() && traits.safeUnlockedLoads();
        counter.services().roots().add(this::visitRoots);
    }

    /** Makes the singletons; called once, by the first thread, before any other object is made. */
    public void populate(ThreadState t) {
        none = lasting(t, t.allocate(TypeIds.NONE, 8));
        falseObject = lasting(t, Ints.createBool(t, false));
        trueObject = lasting(t, Ints.createBool(t, true));
        ellipsis = lasting(t, t.allocate(TypeIds.ELLIPSIS, 8));
        notImplemented = lasting(t, t.allocate(TypeIds.NOT_IMPLEMENTED, 8));
        for (int i = 0; i < smallInts.length; i++) {
            smallInts[i] = lasting(t, Ints.create(t, i + MIN_SMALL_INT));
        }
        emptyTuple = lasting(t, Tuples.allocate(t, 0));
        populateStrings(t);
        for (PyType type : PyType.all()) {
            typeObjects[type.index()] = lasting(t, Types.create(t, type));
        }
        for (Dunder special : Dunder.values()) {
            names[special.ordinal()] = intern(t, special.text());
        }
        memoryError = lasting(t, Exceptions.create(t, PyType.MEMORY_ERROR, emptyTuple));
    }

    private void populateStrings(ThreadState t) {
        emptyStr = lasting(t, Strs.create(t, ""));
        interned.put("", emptyStr);
        for (char c = 0; c < latin1.length; c++) {
            String text = String.valueOf(c);
            latin1[c] = lasting(t, Strs.create(t, text));
            interned.put(text, latin1[c]);
        }
    }

    /** Registers a global slot for a new object, which becomes immortal where the runtime has immortal objects; answers it. */
    public long lasting(ThreadState t, long created) {
        t.m.immortalizeNew(created);
        return global(created);
    }

    /** The one string of a single Latin-1 character, borrowed. */
    public long latin1(int codePoint) {
        return latin1[codePoint];
    }

    /** Registers a global slot that holds {@code reference} (consumed) until teardown; answers it. */
    public synchronized long global(long reference) {
        if (globalCount == globals.length) {
            globals = Arrays.copyOf(globals, 2 * globalCount);
        }
        globals[globalCount++] = reference;
        return reference;
    }

    /** The type object of a type, borrowed. */
    public long typeObject(PyType type) {
        return type instanceof UserType user ? user.object() : typeObjects[type.index()];
    }

    /** The one string object with this text that all names share, borrowed; made and registered when new. */
    public long intern(ThreadState t, String text) {
        Long known = interned.get(text);
        if (known != null) {
            return known;
        }
        long created = t.push(Strs.create(t, text));
        t.m.immortalizeNew(created); // before others see it; one that comes too late stays, unused
        Long earlier = interned.putIfAbsent(text, created);
        if (earlier != null) {
            t.drop();
            return earlier;
        }
        global(created);
        t.stack[--t.sp] = 0; // the stack's reference has moved to the global slot
        return created;
    }

    /** The interned name of a special method, borrowed. */
    long name(Dunder special) {
        return names[special.ordinal()];
    }

    /** The number of an object with a finaliser that is being made. */
    int nextBirth() {
        return births.incrementAndGet();
    }

    /** Changes whenever a class changes such that what was found in it before may be wrong now. */
    int typeVersion() {
        return typeVersion;
    }

    synchronized void typesHaveChanged() {
        typeVersion++;
    }

    /** Asks a thread to raise KeyboardInterrupt, or to end, at its next poll. Any thread. */
    public void interrupt(ThreadState target) {
        interrupts.add(target);
        target.m.arm(Participant.RUNTIME);
    }

    /** Whether {@link #interrupt} has asked a thread for something that it has not taken notice of yet. Any thread. */
    public boolean isInterruptPending(ThreadState target) {
        return interrupts.contains(target);
    }

    boolean takeInterrupt(ThreadState self) {
        return interrupts.remove(self);
    }

    /** Keeps a new class until teardown; consumes the reference. */
    void keepClass(long typeObject) {
        global(typeObject);
        classes.add(typeObject);
    }

    /** Releases every global slot, and what classes hold, which are in cycles with their functions; the space is of no use afterwards. Called by the last thread. */
    public synchronized void tearDown(ThreadState t) {
        interned.clear();
        for (Long type = classes.poll(); type != null; type = classes.poll()) {
            Dicts.clear(t, Types.dict(type));
        }
        while (globalCount > 0) {
            long reference = globals[--globalCount];
            globals[globalCount] = 0;
            t.m.releaseLocal(reference);
        }
    }

    private synchronized void visitRoots(RootVisitor visitor) {
        for (int i = 0; i < globalCount; i++) {
            visitor.root(globals[i], RootKind.GLOBAL);
        }
    }

    /** An operand stack for a thread that starts; what lies above its stack pointer means nothing. */
    long[] takeStack() {
        long[] stack = stacks.poll();
        return stack == null ? new long[ThreadState.STACK_SLOTS] : stack;
    }

    /** The thread has detached: its stack is no root any more. */
    void giveBackStack(long[] stack) {
        stacks.add(stack);
    }
}
