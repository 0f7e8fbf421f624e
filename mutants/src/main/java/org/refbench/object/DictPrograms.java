package org.refbench.object;

import java.util.ArrayDeque;
import java.util.Deque;
import org.refbench.lock.ObjectLockProvider;
import org.refbench.schedule.Schedule;
import org.refbench.schedule.Task;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.tck.SchemeUnderTest;

/** Programs over one dict, for the controlled scheduler; here, because they use what only the object model may. */
public final class DictPrograms {
    private static final long HEAP = 1 << 20;
    private static final int A = 1;
    private static final int B = 2;
    private static final int VALUES_OF_A_KEY = 100;

    /** Operand stacks are large and, between executions, free. */
    private static final Deque<long[]> STACKS = new ArrayDeque<>();

    private DictPrograms() {}

    /** One thread looks a key up while another takes it out, puts another one in its place, and brings it back. */
    public static void unlockedRead(SchemeUnderTest scheme) {
        RuntimeServices services = RuntimeServices.over(scheme.provider(), scheme.options(), HEAP, Shapes.INSTANCE);
        RefCounter counter = scheme.provider().create(services, scheme.options());
        ObjectSpace space = new ObjectSpace(counter, scheme.traits(), new ObjectLockProvider().create());
        ThreadState reader = enter(space);
        ThreadState writer = enter(space);
        long dict = writer.push(Dicts.create(writer));
        long a = writer.push(Ints.create(writer, A));
        long b = writer.push(Ints.create(writer, B));
        set(writer, dict, a, A, 0);
        Task reads = Schedule.start("reader", () -> {
            long value = UnlockedDictReads.get(reader, dict, a, A);
            if (value != Mutator.RETRY && value != 0) {
                require(Ints.value(value) / VALUES_OF_A_KEY == A, "the value of another key was read");
                reader.m.releaseLocal(value);
            }
            leave(reader);
        });
        Task writes = Schedule.start("writer", () -> {
            popLast(writer, dict);
            set(writer, dict, b, B, 0);
            popLast(writer, dict);
            set(writer, dict, a, A, 1);
        });
        Schedule.join(reads);
        Schedule.join(writes);
        leave(writer);
        counter.close();
        services.heap().close();
    }

    private static ThreadState enter(ObjectSpace space) {
        long[] stack = STACKS.poll();
        if (stack != null) {
            space.giveBackStack(stack);
        }
        return new ThreadState(space);
    }

    private static void leave(ThreadState t) {
        t.detach();
        STACKS.add(t.stack);
    }

    private static void set(ThreadState t, long dict, long key, int hash, int serial) {
        long value = t.push(Ints.create(t, (long) hash * VALUES_OF_A_KEY + serial));
        Dicts.setHashed(t, dict, key, hash, value);
        t.drop();
    }

    private static void popLast(ThreadState t, long dict) {
        Dicts.popLast(t, dict);
        t.drop();
        t.drop();
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
