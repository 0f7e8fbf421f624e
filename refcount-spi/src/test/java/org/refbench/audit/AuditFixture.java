package org.refbench.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.refbench.heap.Header;
import org.refbench.heap.HeaderLayout;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;
import org.refbench.spi.ObjectShapes;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RootKind;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;
import org.refbench.spi.SlotVisitor;

/** A runtime of one thread with simple exact counts, whose counts, slots and roots a test can spoil at will. */
public final class AuditFixture implements SchemeProvider {
    static final SchemeTraits EXACT = new SchemeTraits(true, true, true, true, false, false, true);

    private static final int HOLDER = 2;
    public static final int LEAF = 3;
    private static final int LIST = 4;
    private static final int WEAK = 5;
    private static final long SLOTS = Header.PAYLOAD + 8;

    public final RuntimeServices services;
    public final RefCounter counter;
    public final Mutator mutator;
    public final List<Long> owned = new ArrayList<>();
    final List<Long> borrowed = new ArrayList<>();
    final List<Long> global = new ArrayList<>();

    public AuditFixture() {
        services = RuntimeServices.over(this, 8 << 20, new Shapes());
        counter = create(services, Map.of());
        services.roots().add(v -> global.forEach(o -> v.root(o, RootKind.GLOBAL)));
        mutator = counter.attach(v -> {
            owned.forEach(o -> v.root(o, RootKind.OWNED));
            borrowed.forEach(o -> v.root(o, RootKind.BORROWED));
        });
    }

    public AuditReport audit() {
        return audit(EXACT);
    }

    AuditReport audit(SchemeTraits traits) {
        return Audit.stopAndRun(mutator, counter, traits);
    }

    public long leaf() {
        return mutator.allocate(LEAF | Header.LEAF, 16);
    }

    /** A new object that refers to the given ones; it consumes the references. */
    public long holder(long... references) {
        long holder = mutator.allocate(HOLDER, 8 + 8 * references.length);
        Memory.setLong(holder + Header.PAYLOAD, references.length);
        for (int i = 0; i < references.length; i++) {
            mutator.initStore(holder, slot(holder, i), references[i]);
        }
        return holder;
    }

    /** The same with the slots in storage of its own. */
    public long list(long... references) {
        long storage = mutator.allocateStorage(8 + 8 * references.length);
        long list = mutator.allocate(LIST, 8);
        Memory.setLong(list + Header.PAYLOAD, storage);
        Memory.setLong(storage + Header.PAYLOAD, references.length);
        for (int i = 0; i < references.length; i++) {
            mutator.initStore(list, storage + SLOTS + 8 * i, references[i]);
        }
        return list;
    }

    /** A new object with two empty weak slots, {@code Header.PAYLOAD} and the next word. */
    public long weakHolder() {
        return mutator.allocate(WEAK, 16);
    }

    static long storage(long list) {
        return Memory.getLong(list + Header.PAYLOAD);
    }

    public static long slot(long holder, int index) {
        return holder + SLOTS + 8 * index;
    }

    void addToCount(long object, int delta) {
        Memory.setInt(object + Header.COUNT, Memory.getInt(object + Header.COUNT) + delta);
    }

    void setCount(long object, int count) {
        Memory.setInt(object + Header.COUNT, count);
    }

    @Override
    public String alias() {
        return "audit-fixture";
    }

    @Override
    public String summary() {
        return "exact counts of one thread";
    }

    @Override
    public SchemeTraits traits() {
        return EXACT;
    }

    @Override
    public HeaderLayout layout() {
        return HeaderLayout.COUNTED;
    }

    @Override
    public RefCounter create(RuntimeServices over, Map<String, String> options) {
        return new RefCounter(over) {
            @Override
            protected Mutator newMutator() {
                return new Simple(this);
            }

            @Override
            public long countOf(long object) {
                int count = Memory.getInt(object + Header.COUNT);
                return count < 0 ? STUCK : count;
            }
        };
    }

    private static final class Simple extends Mutator {
        Simple(RefCounter counter) {
            super(counter);
        }

        @Override
        protected void initHeader(long object, int header) {
            Memory.setLong(object, header | 1L << 32);
        }

        @Override
        protected void retain(long object) {
            Memory.setInt(object + Header.COUNT, Memory.getInt(object + Header.COUNT) + 1);
        }

        @Override
        protected boolean tryRetain(long object) {
            boolean live = Memory.getInt(object + Header.COUNT) != 0;
            if (live) {
                retain(object);
            }
            return live;
        }

        @Override
        protected void revive(long object) {
            Memory.setInt(object + Header.COUNT, 1);
        }

        @Override
        protected void release(long object) {
            int count = Memory.getInt(object + Header.COUNT) - 1;
            Memory.setInt(object + Header.COUNT, count);
            if (count == 0) {
                destroy(object);
            }
        }
    }

    private static final class Shapes extends ObjectShapes {
        @Override
        public void visit(long object, SlotVisitor visitor) {
            int type = Memory.getInt(object) & Header.TYPE_MASK;
            if (type == HOLDER) {
                visitSlots(object, object, visitor);
            } else if (type == LIST) {
                visitSlots(object, storage(object), visitor);
                visitor.storage(object, storage(object));
            } else if (type == WEAK) {
                visitor.weakSlot(object, object + Header.PAYLOAD);
                visitor.weakSlot(object, object + Header.PAYLOAD + 8);
            }
        }

        private static void visitSlots(long holder, long container, SlotVisitor visitor) {
            for (int i = 0; i < Memory.getLong(container + Header.PAYLOAD); i++) {
                visitor.slot(holder, container + SLOTS + 8 * i);
            }
        }

        @Override
        public String typeName(int typeId) {
            return "type" + typeId;
        }

        @Override
        public String describe(long object) {
            return "(synthetic)";
        }
    }
}
