package org.refbench.stress;

import java.util.Arrays;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.refbench.heap.Header;
import org.refbench.lock.GilPolicy;
import org.refbench.lock.LockPolicy;
import org.refbench.lock.ObjectLockPolicy;
import org.refbench.safepoint.Participant;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RootKind;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;
import org.refbench.spi.Schemes;

/**
 * One runtime under test, made once for each process: a scheme, a lock policy, a seat for each of the two actors, and cells.
 * A test's state is a cell that it takes and gives back, so that memory does not grow however many states jcstress makes.
 *
 * <p>Thread-safe, apart from the two actors' seats.
 */
public class Arena {
    /** To begin with, and at a time; jcstress decides how many states are alive at once. */
    private static final int CELLS = 1 << 11;

    private static final long HEAP_BYTES = 256 << 20;

    private final SchemeTraits traits;
    private final LockPolicy policy;
    private final boolean scraps;
    private final boolean tellsDeaths;
    private final RuntimeServices services;
    private final RefCounter counter;
    private final Seat first;
    private final Seat second;
    private final ConcurrentLinkedQueue<Seat> keepers = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Cell> free = new ConcurrentLinkedQueue<>();
    private volatile Cell[] cells = {};

    /**
     * An arena.
     *
     * @param scraps whether an object's memory is freed by the arbiter, because the scheme does not do it
     */
    protected Arena(SchemeProvider provider, LockPolicy policy, boolean scraps) {
        this(provider, Map.of(), policy, scraps, provider.traits().prompt());
    }

    @SuppressWarnings("this-escape") // the shapes are used when objects die
    private Arena(
            SchemeProvider provider,
            Map<String, String> given,
            LockPolicy policy,
            boolean scraps,
            boolean tellsDeaths) {
        Map<String, String> options = Schemes.complete(provider, given);
        this.tellsDeaths = tellsDeaths;
        this.traits = provider.traits(options);
        this.policy = policy;
        this.scraps = scraps;
        this.services = RuntimeServices.over(provider, options, HEAP_BYTES, new Node.Shapes(this));
        this.counter = provider.create(services, options);
        services.roots().add(visitor -> {
            for (Cell cell : cells) {
                visitor.root(cell.holder, RootKind.GLOBAL);
                if (cell.object != 0) {
                    visitor.root(cell.object, RootKind.GLOBAL);
                }
            }
        });
        first = newSeat();
        second = newSeat();
        addCells(CELLS);
    }

    /** The scheme of that name, under the global lock if it allows one thread at a time, else under object locks. */
    public static Arena of(String alias) {
        return of(alias, Map.of());
    }

    /** The same with options; those not given have their defaults. */
    static Arena of(String alias, Map<String, String> options) {
        SchemeProvider provider = provider(alias);
        boolean single = provider.traits(Schemes.complete(provider, options)).singleMutator();
        return of(alias, options, single ? new GilPolicy() : new ObjectLockPolicy());
    }

    /** The same under that policy. */
    static Arena of(String alias, Map<String, String> options, LockPolicy policy) {
        SchemeProvider provider = provider(alias);
        SchemeTraits traits = provider.traits(Schemes.complete(provider, options));
        return new Arena(provider, options, policy, !traits.reclaims(), traits.prompt());
    }

    /** A scheme that is not prompt, but visits the slots of an object only to destroy it: its deaths are counted. */
    static Arena telling(String alias) {
        return telling(alias, Map.of());
    }

    static Arena telling(String alias, Map<String, String> options) {
        return new Arena(provider(alias), options, new ObjectLockPolicy(), false, true);
    }

    /** The scheme that {@link ServiceLoader} finds. */
    public static SchemeProvider provider(String alias) {
        for (SchemeProvider provider : ServiceLoader.load(SchemeProvider.class)) {
            if (provider.alias().equals(alias)) {
                return provider;
            }
        }
        throw new IllegalArgumentException("no scheme '" + alias + "'");
    }

    /** A new empty seat. */
    protected Seat newSeat() {
        return new Seat(this);
    }

    /** The first actor's. */
    public final Seat first() {
        return first;
    }

    /** The second actor's. */
    public final Seat second() {
        return second;
    }

    /** A seat for work before and after the actors, taken. */
    final Seat keeper() {
        Seat seat = keepers.poll();
        if (seat == null) {
            seat = newSeat();
        }
        seat.enter();
        return seat;
    }

    final void dismiss(Seat keeper) {
        keeper.leave();
        keepers.add(keeper);
    }

    private synchronized void addCells(int more) {
        Cell[] all = Arrays.copyOf(cells, cells.length + more);
        Seat keeper = keeper();
        for (int i = cells.length; i < all.length; i++) {
            long holder = keeper.m.allocate(Node.HEADER, Node.BYTES);
            Node.setCell(holder, i);
            all[i] = new Cell(i, holder);
        }
        Cell[] fresh = Arrays.copyOfRange(all, cells.length, all.length);
        cells = all;
        dismiss(keeper);
        free.addAll(Arrays.asList(fresh));
    }

    /** A cell for a new state. */
    public final Cell take() {
        Cell cell = free.poll();
        while (cell == null) {
            addCells(CELLS);
            cell = free.poll();
        }
        return cell;
    }

    /** Both actors are done, and all objects of the state have been released. */
    final void give(Cell cell, Seat keeper) {
        if (scraps) {
            for (long node : cell.made()) {
                if (node != 0) {
                    keeper.scrap(node);
                }
            }
        }
        cell.reset();
        free.add(cell);
    }

    /** Memory that belongs to the cell for good. */
    final long region(Cell cell, int bytes) {
        if (cell.region == 0) {
            Seat keeper = keeper();
            cell.region = keeper.m.allocateStorage(bytes) + Header.PAYLOAD;
            dismiss(keeper);
        }
        return cell.region;
    }

    final Cell cell(int index) {
        return cells[index];
    }

    /** Whether the deaths of a cell's objects tell: 0 if their ids sum up to {@code expected}, and 9 if not. */
    public final int books(Cell cell, long expected) {
        return traits.prompt() && cell.deaths() != expected ? 9 : 0;
    }

    /** Spins a few times, then lets others have the processor. */
    static void backOff(int round, int spins) {
        if (round < spins) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }

    /** Whether slots are visited by nothing but destruction. */
    final boolean tellsDeaths() {
        return tellsDeaths;
    }

    /** Whether what a thread holds is shown as a root. */
    protected boolean showsHeld() {
        return true;
    }

    /** Frees what is unreachable, where releasing does not do it. */
    public final void collect(Seat seat) {
        if (traits.reclaims() && !traits.prompt()) {
            counter.quiesce(seat.m);
        }
    }

    /** Runs {@code action} with every thread at a safepoint of its own, one after the other. */
    public void handshakeAll(Seat seat, Consumer<Participant> action) {
        services.safepoints().handshakeAll(seat.m, action);
    }

    /** Runs {@code action} with every other thread stopped. */
    public void stopTheWorld(Seat seat, Runnable action) {
        services.safepoints().stopTheWorld(seat.m, action);
    }

    /** Heap, safepoints, roots. */
    public final RuntimeServices services() {
        return services;
    }

    /** The scheme at work. */
    public final RefCounter counter() {
        return counter;
    }

    /** How threads keep out of each other's way. */
    public final LockPolicy policy() {
        return policy;
    }
}
