package org.refbench.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.object.Shapes;
import org.refbench.object.TypeIds;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeProvider;

/** Mutator threads under one lock policy, without an interpreter. */
final class LockFixture implements AutoCloseable {
    /** The header of an object without slots. */
    static final int LEAF = TypeIds.FLOAT | Header.LEAF;

    private static final long HEAP_BYTES = 16 << 20;

    final LockPolicy locks;
    final RuntimeServices services;
    private final RefCounter counter;
    private final ExecutorService pool = Executors.newCachedThreadPool();

    LockFixture(LockPolicy locks, String scheme) {
        this.locks = locks;
        SchemeProvider provider = ServiceLoader.load(SchemeProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(p -> p.alias().equals(scheme))
                .findFirst()
                .orElseThrow();
        services = RuntimeServices.over(provider, HEAP_BYTES, Shapes.INSTANCE);
        counter = provider.create(services, Map.of());
    }

    /** Runs {@code body} as a mutator on the calling thread. */
    void asMutator(Consumer<Mutator> body) {
        Mutator m = counter.attach(visitor -> {});
        locks.attach(m);
        try {
            body.accept(m);
        } finally {
            locks.beforeDetach(m);
            counter.detach(m);
            locks.afterDetach(m);
        }
    }

    /** Runs {@code body} on {@code threads} mutator threads at once and waits for all; fails with what any of them threw. */
    void onThreads(int threads, Consumer<Mutator> body) throws InterruptedException {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            tasks.add(() -> {
                asMutator(body);
                return null;
            });
        }
        for (Future<Void> future : pool.invokeAll(tasks, 60, TimeUnit.SECONDS)) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            }
        }
    }

    /** What the threads that have ended waited for. */
    Map<String, Long> waits() {
        return counter.waits();
    }

    static long newObject(Mutator m) {
        return m.allocate(LEAF, 8);
    }

    /** An object that is private to the thread where the policy has that; its payload is 0. */
    static long newPrivate(Mutator m) {
        long object = m.allocate(LEAF | m.ownership.birthBits(), 8);
        Memory.setLong(object + Header.PAYLOAD, 0);
        return object;
    }

    @Override
    public void close() {
        pool.shutdownNow();
        services.heap().close();
    }
}
