package org.refbench.tck.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.refbench.audit.AuditReport;
import org.refbench.heap.Memory;
import org.refbench.schedule.Schedule;
import org.refbench.schedule.Task;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.Schemes;
import org.refbench.tck.Actor;
import org.refbench.tck.SchemeUnderTest;
import org.refbench.tck.SyntheticLists;
import org.refbench.tck.SyntheticShapes;
import org.refbench.tck.World;

/** One run of a program, as an instrumenting loader has it: in a world of its own, audited at the end. */
public final class ProgramRun implements Runnable {
    private static final int SCRATCH = 20;
    private static final int WEAK = 21;
    private static final int LIST_SLOTS = 2;
    private static final int MOST_OBJECTS = 256;
    private static final long HEAP_BYTES = 2 << 20;

    private final SchemeUnderTest scheme;
    private final Program program;
    private long weak;
    private final int[] writers = new int[MOST_OBJECTS];

    /** The ids of all objects that each shared slot has held or is about to hold. */
    private final List<Set<Long>> held = Stream.generate(() -> (Set<Long>) new HashSet<Long>())
            .limit(Program.SLOTS)
            .toList();

    /** The ids of all objects that the first slot of an object, given by id, has held or is about to hold. */
    private final Map<Long, Set<Long>> linked = new HashMap<>();

    private ProgramRun(SchemeUnderTest scheme, Program program) {
        this.scheme = scheme;
        this.program = program;
    }

    /** The run of a program, given as text, under the scheme that the provider makes. Called by reflection. */
    public static Runnable of(String providerClass, Map<String, String> options, String program)
            throws ReflectiveOperationException {
        SchemeProvider provider = Schemes.ofClass(providerClass, ProgramRun.class.getClassLoader());
        return new ProgramRun(SchemeUnderTest.of(provider, options), Program.parse(program));
    }

    @Override
    public void run() {
        World world = new World(scheme, HEAP_BYTES, new SyntheticShapes(this::requireComplete));
        try (Actor keeper = world.enter()) {
            long shared = keeper.make(0, SyntheticShapes.ARRAY, Program.SLOTS);
            weak = keeper.make(WEAK, SyntheticShapes.WEAK, Program.WEAK_SLOTS);
            fill(keeper, shared);
            Task[] tasks = new Task[program.threads().size()];
            Rendezvous rendezvous = new Rendezvous(tasks.length);
            for (int t = 0; t < tasks.length; t++) {
                int index = t;
                tasks[t] = Schedule.start("t" + (t + 1), () -> runThread(world, shared, index, rendezvous));
            }
            keeper.blocking(rendezvous::awaitAll);
            requireSound(world, keeper); // the threads are blocked and hold what they hold
            rendezvous.dismiss();
            keeper.blocking(() -> {
                for (Task task : tasks) {
                    Schedule.join(task);
                }
            });
            requireSound(world, keeper);
            for (int slot = 0; slot < Program.SLOTS; slot++) {
                keeper.store(shared, slot, 1); // empties it
            }
            requireSound(world, keeper);
            AuditReport end = world.requireSound(keeper); // runs finalisers that are still waiting
            int left = world.objects().size();
            if (world.traits().reclaims() && left != 2) {
                throw new Violation("2 liveness", (left - 2) + " objects are left over; " + end.text());
            }
        }
        world.requireSoundEnd();
    }

    private void fill(Actor keeper, long shared) {
        held.get(0).add(SyntheticShapes.id(keeper.node(1, 1)));
        keeper.storeWeak(weak, 0, 1);
        keeper.make(2, SyntheticShapes.LEAF, 0);
        linked(SyntheticShapes.id(keeper.get(1))).add(SyntheticShapes.id(keeper.get(2)));
        keeper.init(keeper.get(1), 0, 2);
        keeper.init(shared, 0, 1);
        held.get(1).add(SyntheticShapes.id(keeper.witness(1, Task.MOST)));
        keeper.init(shared, 1, 1);
    }

    private static AuditReport requireSound(World world, Actor keeper) {
        AuditReport report = world.audit(keeper);
        if (report.clean() && report.retired() == 0) {
            return report;
        }
        if (report.clean()) {
            throw new Violation("2 liveness", report.retired() + " cells wait for a grace period after quiesce");
        }
        String law = report.findings().isEmpty()
                ? "2 liveness"
                : switch (report.findings().getFirst().kind()) {
                    case LEAK -> "2 liveness";
                    case DANGLING -> "1 safety";
                    case WEAK_SLOT -> "9 no surprise";
                    case WRONG_COUNT -> "3 exactness";
                };
        throw new Violation(law, report.text());
    }

    // ---- operations ----

    private Actor enter(World world, long shared) {
        Actor actor = world.enter();
        actor.onFinalize(object -> {
            actor.keep(Actor.FINALIZER_LOCAL, object);
            held.get(0).add(SyntheticShapes.id(object));
            actor.store(shared, 0, Actor.FINALIZER_LOCAL);
        });
        return actor;
    }

    private void runThread(World world, long shared, int index, Rendezvous rendezvous) {
        long[] ids = new long[Program.REGISTERS];
        Actor actor = enter(world, shared);
        for (Op op : program.threads().get(index)) {
            if (op.kind() == Op.Kind.RESTART) {
                actor.close();
                actor = enter(world, shared);
                java.util.Arrays.fill(ids, 0);
            } else {
                step(world, actor, shared, index, op, ids);
            }
        }
        requireSame(actor, ids);
        actor.blocking(rendezvous::arrive);
        actor.close();
    }

    private void step(World world, Actor actor, long shared, int thread, Op op, long[] ids) {
        int a = op.a();
        int b = op.b();
        requireSame(actor, ids);
        switch (op.kind()) {
            case NODE -> actor.node(emptied(actor, a), 1);
            case LEAF -> actor.make(emptied(actor, a), SyntheticShapes.LEAF, 0);
            case WITNESS -> actor.witness(emptied(actor, a), Task.MOST);
            case LIST -> actor.list(emptied(actor, a), LIST_SLOTS);
            case COPY -> {
                if (actor.get(a) != 0 && a != b) {
                    actor.copy(a, emptied(actor, b));
                }
            }
            case DROP -> actor.drop(a);
            case LOAD -> requireHeld(a, actor.load(shared, a, emptied(actor, b)));
            case STORE -> store(actor, shared, a, b);
            case TAKE -> requireHeld(a, actor.take(shared, a, emptied(actor, b)));
            case LINK -> link(actor, a, b);
            case FOLLOW -> {
                if (a != b && hasSlot(actor.get(a))) {
                    requireLinked(ids[a], actor.load(actor.get(a), 0, emptied(actor, b)));
                }
            }
            case MOVE -> {
                if (isList(actor.get(a))) {
                    SyntheticLists.moveShared(actor, actor.get(a), LIST_SLOTS, SCRATCH);
                }
            }
            case TOUCH -> touch(actor.get(a), thread);
            case FINAL -> actor.make(emptied(actor, a), SyntheticShapes.FINAL, 2);
            case OBSERVE -> observe(actor, a, b);
            case RECALL -> actor.loadWeak(weak, a, emptied(actor, b));
            case POLL -> actor.poll();
            case BLOCK -> actor.blocking(Thread::yield);
            case QUIESCE -> world.counter().quiesce(actor.m);
            case RESTART -> throw new AssertionError(op);
        }
        for (int r = 0; r < Program.REGISTERS; r++) {
            ids[r] = actor.get(r) == 0 ? 0 : SyntheticShapes.id(actor.get(r));
        }
    }

    private static int emptied(Actor actor, int register) {
        actor.drop(register);
        return register;
    }

    private void store(Actor actor, long shared, int slot, int register) {
        if (actor.get(register) != 0) {
            held.get(slot).add(SyntheticShapes.id(actor.get(register)));
        }
        actor.store(shared, slot, register);
    }

    /** What comes out of a slot was put into it: another object in the same cell was not. */
    private void requireHeld(int slot, long object) {
        if (object != 0 && !held.get(slot).contains(SyntheticShapes.id(object))) {
            throw new Violation(
                    "1 safety",
                    "#" + SyntheticShapes.id(object) + " came out of shared[" + slot + "], which never held it");
        }
    }

    private Set<Long> linked(long holderId) {
        return linked.computeIfAbsent(holderId, id -> new HashSet<>());
    }

    private void requireLinked(long holderId, long object) {
        if (object != 0 && !linked(holderId).contains(SyntheticShapes.id(object))) {
            throw new Violation(
                    "1 safety",
                    "#" + SyntheticShapes.id(object) + " came out of #" + holderId + ", which never held it");
        }
    }

    private void observe(Actor actor, int index, int register) {
        if (actor.get(register) == 0) {
            actor.dropWeak(weak, index);
        } else {
            actor.storeWeak(weak, index, register);
        }
    }

    private static boolean hasSlot(long object) {
        return isList(object) || object != 0 && SyntheticShapes.slotCount(object) > 0;
    }

    private static boolean isList(long object) {
        return object != 0 && SyntheticShapes.type(object) == SyntheticShapes.LIST;
    }

    /** From younger to older only, so that no cycle arises. */
    private void link(Actor actor, int holder, int value) {
        long from = actor.get(holder);
        long to = actor.get(value);
        if (to != 0 && hasSlot(from) && SyntheticShapes.id(from) > SyntheticShapes.id(to)) {
            linked(SyntheticShapes.id(from)).add(SyntheticShapes.id(to));
            actor.copy(value, SCRATCH);
            actor.store(from, 0, SCRATCH);
        }
    }

    private void touch(long object, int thread) {
        if (object != 0 && SyntheticShapes.type(object) == SyntheticShapes.WITNESS) {
            long id = SyntheticShapes.id(object);
            Memory.setLong(SyntheticShapes.data(object, thread), id);
            writers[(int) id] |= 1 << thread;
        }
    }

    private void requireComplete(long witness) {
        long id = SyntheticShapes.id(witness);
        for (int t = 0; t < Task.MOST; t++) {
            if ((writers[(int) id] & 1 << t) != 0 && Memory.getLong(SyntheticShapes.data(witness, t)) != id) {
                throw new Violation(
                        "6 order", "witness #" + id + " is visited before the write of t" + (t + 1) + " is seen");
            }
        }
    }

    /** Nothing that this thread holds may have become something else. */
    private static void requireSame(Actor actor, long[] ids) {
        for (int r = 0; r < Program.REGISTERS; r++) {
            if (ids[r] != 0 && SyntheticShapes.id(actor.get(r)) != ids[r]) {
                throw new Violation(
                        "1 safety", "r" + r + " held #" + ids[r] + ", which was freed: its memory is another object's");
            }
        }
    }
}
