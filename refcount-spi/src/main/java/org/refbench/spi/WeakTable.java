package org.refbench.spi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.LongPredicate;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Which weak slots refer to which object: on the Java heap, so that an object that nobody refers to weakly pays nothing. The
 * table is cut into stripes by the target's address, each under its monitor.
 *
 * <p><b>Invariants.</b> A weak slot holds {@code t} if and only if it is registered under {@code t}, and both change together
 * under {@code t}'s stripe; a slot that changes from one target to another changes under the stripes of both, taken in
 * ascending order. An empty slot belongs to the stripe of its own address. So a thread that holds {@code t}'s stripe and reads
 * {@code t} in a slot knows that {@code t}'s memory has not been given back: the dying clear the slots first, under that
 * stripe. Whether {@code t} is alive is then the scheme's to say ({@link Mutator#tryRetain}). This is what CPython's free
 * threading does with its striped weak-reference locks and {@code _Py_TryIncref}.
 *
 * <p>A stripe is held for a few steps, in which nothing polls, blocks or is released.
 */
public final class WeakTable {
    private static final int STRIPES = 64;

    private static final SequencedMap<Long, Long> EMPTY = new LinkedHashMap<>();

    /** What a weak slot holds whose target has died, and whose holder is to be told. Never an address. */
    public static final long NOTICE = 1;

    /** Each stripe, its own monitor: target to its weak slots, each slot to its holder. */
    private final List<Map<Long, SequencedMap<Long, Long>>> stripes = new ArrayList<>();

    private final ObjectShapes shapes;

    /** Slots that hold {@link #NOTICE}, in the order in which they came to, each to its holder. Its monitor comes after a stripe's. */
    private final SequencedMap<Long, Long> notices = new LinkedHashMap<>();

    WeakTable(ObjectShapes shapes) {
        this.shapes = shapes;
        for (int i = 0; i < STRIPES; i++) {
            stripes.add(new HashMap<>());
        }
    }

    /** Receives what is registered. */
    @FunctionalInterface
    public interface Visitor {
        /** {@code slot} of {@code holder} refers weakly to {@code target}. */
        void weakReference(long target, long holder, long slot);
    }

    private int stripeOf(long target, long slot) {
        long address = target > NOTICE ? target : slot;
        return (int) ((address >>> 3) * 0x9E3779B97F4A7C15L >>> 58); // Fibonacci hashing: the top 6 bits
    }

    /** Makes a weak slot point to {@code object}, which a local of the caller holds, or to nothing (0). */
    void store(long holder, long slot, long object) {
        long old;
        do {
            old = Memory.getLongOpaque(slot); // a guess, verified under the stripe
        } while (!replace(holder, slot, old, object));
    }

    private boolean replace(long holder, long slot, long old, long object) {
        int from = stripeOf(old, slot);
        int to = stripeOf(object, slot);
        synchronized (stripes.get(Math.min(from, to))) {
            synchronized (stripes.get(Math.max(from, to))) {
                if (Memory.getLongOpaque(slot) != old) {
                    return false;
                }
                if (old == NOTICE) {
                    forgetNotice(slot);
                } else if (old != 0) {
                    unregister(stripes.get(from), old, slot);
                }
                if (object != 0) {
                    register(stripes.get(to), object, holder, slot);
                }
                Memory.setLongOpaque(slot, object);
                return true;
            }
        }
    }

    private static void register(Map<Long, SequencedMap<Long, Long>> stripe, long target, long holder, long slot) {
        stripe.computeIfAbsent(target, t -> new LinkedHashMap<>(2)).put(slot, holder);
        // opaque is enough: whoever sees the flag unset sets it; atomic, because a lock in the same word may change
        if ((Memory.getIntOpaque(target) & Header.WEAKLY_REFERENCED) == 0) {
            Memory.getAndBitwiseOrInt(target, Header.WEAKLY_REFERENCED);
        }
    }

    private static void unregister(Map<Long, SequencedMap<Long, Long>> stripe, long target, long slot) {
        Map<Long, Long> slots = stripe.get(target);
        if (slots == null || slots.remove(slot) == null) {
            throw new IllegalStateException("the weak slot 0x" + Long.toHexString(slot) + " is not registered");
        }
        if (slots.isEmpty()) {
            stripe.remove(target);
        }
    }

    /** Clears the slots, the newest first, as in CPython; answers whether a holder is to be told. */
    private boolean empty(SequencedMap<Long, Long> slots, LongPredicate told) {
        boolean any = false;
        for (Map.Entry<Long, Long> entry : slots.sequencedEntrySet().reversed()) {
            boolean notice = shapes.wantsNotice(entry.getValue()) && told.test(entry.getValue());
            if (notice) {
                synchronized (notices) {
                    notices.put(entry.getKey(), entry.getValue());
                }
            }
            Memory.setLongOpaque(entry.getKey(), notice ? NOTICE : 0);
            any |= notice;
        }
        return any;
    }

    private void forgetNotice(long slot) {
        synchronized (notices) {
            notices.remove(slot);
        }
    }

    /** Whether a holder is to be told of a death. */
    boolean hasNotices() {
        synchronized (notices) {
            return !notices.isEmpty();
        }
    }

    /** A new local for the holder whose turn it is to be told that a slot of its was cleared, or 0; each is told once. */
    long takeNotice(Mutator mutator) {
        while (true) {
            long slot;
            synchronized (notices) {
                if (notices.isEmpty()) {
                    return 0;
                }
                slot = notices.firstEntry().getKey();
            }
            synchronized (stripes.get(stripeOf(0, slot))) {
                long holder = takeNoticeOf(slot);
                // as in load: a holder that died has emptied the slot before its memory was given back
                if (holder != 0 && mutator.tryRetain(holder)) {
                    return holder;
                }
            }
        }
    }

    private long takeNoticeOf(long slot) {
        synchronized (notices) {
            Long holder = notices.remove(slot);
            if (holder == null) {
                return 0;
            }
            Memory.setLongOpaque(slot, 0);
            return holder;
        }
    }

    /** A new local for what a weak slot refers to, or 0 if that has died. */
    long load(Mutator mutator, long slot) {
        while (true) {
            long object = Memory.getLongOpaque(slot); // a guess, verified under the stripe
            if (object <= NOTICE) {
                return 0;
            }
            synchronized (stripes.get(stripeOf(object, slot))) {
                if (Memory.getLongOpaque(slot) == object) {
                    return mutator.tryRetain(object) ? object : 0;
                }
            }
        }
    }

    /** A new local for the first holder of a slot that refers to {@code target} for which {@code wanted} holds, or 0. */
    public long holderOf(Mutator mutator, long target, LongPredicate wanted) {
        Map<Long, SequencedMap<Long, Long>> stripe = stripes.get(stripeOf(target, 0));
        synchronized (stripe) {
            for (long holder : stripe.getOrDefault(target, EMPTY).values()) {
                if (wanted.test(holder) && mutator.tryRetain(holder)) {
                    return holder;
                }
            }
            return 0;
        }
    }

    /** How many weak slots refer to {@code target}. */
    public int countOf(long target) {
        Map<Long, SequencedMap<Long, Long>> stripe = stripes.get(stripeOf(target, 0));
        synchronized (stripe) {
            return stripe.getOrDefault(target, EMPTY).size();
        }
    }

    /**
     * Clears every weak slot that refers to {@code object}, which is dying. Whoever makes objects die calls it before their
     * memory can be reused, and before a finaliser can see them; {@link Mutator#destroy} does. Answers whether a holder is to be
     * told: then the caller arms {@link org.refbench.safepoint.Participant#FINALIZE} of a thread.
     */
    public boolean clear(long object) {
        return clear(object, holder -> true);
    }

    /** The same; of the holders only those are told of it for which {@code told} holds. */
    boolean clear(long object, LongPredicate told) {
        Map<Long, SequencedMap<Long, Long>> stripe = stripes.get(stripeOf(object, 0));
        synchronized (stripe) {
            SequencedMap<Long, Long> slots = stripe.remove(object);
            return slots != null && empty(slots, told);
        }
    }

    /** Clears every weak slot whose target is not in {@code live}; the rest as in {@link #clear(long)}. The world is stopped. */
    public boolean clearUnless(LongPredicate live) {
        boolean any = false;
        for (Map<Long, SequencedMap<Long, Long>> stripe : stripes) {
            synchronized (stripe) {
                for (Map.Entry<Long, SequencedMap<Long, Long>> entry : stripe.entrySet()) {
                    any |= !live.test(entry.getKey()) && empty(entry.getValue(), live);
                }
                stripe.keySet().removeIf(target -> !live.test(target));
            }
        }
        return any;
    }

    /** Forgets every weak slot whose holder is not in {@code live}: its memory is about to be reused. The world is stopped. */
    public void forgetHoldersUnless(LongPredicate live) {
        synchronized (notices) {
            notices.values().removeIf(holder -> !live.test(holder));
        }
        for (Map<Long, SequencedMap<Long, Long>> stripe : stripes) {
            synchronized (stripe) {
                stripe.values().removeIf(slots -> {
                    slots.values().removeIf(holder -> !live.test(holder));
                    return slots.isEmpty();
                });
            }
        }
    }

    /** Shows every weak slot that holds something, be it {@link #NOTICE}. */
    public void visit(Visitor visitor) {
        synchronized (notices) {
            notices.forEach((slot, holder) -> visitor.weakReference(NOTICE, holder, slot));
        }
        for (Map<Long, SequencedMap<Long, Long>> stripe : stripes) {
            synchronized (stripe) {
                stripe.forEach((target, slots) ->
                        slots.forEach((slot, holder) -> visitor.weakReference(target, holder, slot)));
            }
        }
    }
}
