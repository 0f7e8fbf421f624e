package org.refbench.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.SchemeTraits;

/**
 * The contract of every scheme: a test class of the scheme extends this and names its alias. The scheme's traits, never
 * its name, decide which laws are tested. After each test the world must be sound: the audit finds nothing, and when all
 * roots are gone nothing is left but what the traits allow.
 *
 * <p>Random tests print their seed; {@code -Drefbench.tck.seed=N} replays one.
 */
@ExtendWith(AuditAfterEach.class)
public abstract class RefCounterContract
        implements SafetyLaw,
                DeadStaysDeadLaw,
                LivenessLaw,
                QuiesceLaw,
                ExhaustionLaw,
                ExactnessLaw,
                OnceLaw,
                NoRecursionLaw,
                BoundedStepsLaw,
                OrderLaw,
                HandOverOrderLaw,
                ThreadEndsLaw,
                ThreadBuffersLaw,
                SaturationLaw,
                SaturationBySlotsLaw,
                ImmortalityLaw,
                WeakSlotsLaw,
                CyclesLaw,
                NoSurpriseLaw,
                RandomPrograms,
                ConcurrentPrograms,
                RacyReadersLaw,
                SchedulesLaw {
    private static final Long FIXED_SEED = Long.getLong("refbench.tck.seed");

    private final SchemeUnderTest scheme;
    private final List<World> worlds = new ArrayList<>();

    /** The scheme that ServiceLoader finds under the alias, with its default options. */
    protected RefCounterContract(String alias) {
        this(SchemeUnderTest.named(alias, Map.of()));
    }

    /** The scheme that ServiceLoader finds under the alias, with the given options. */
    protected RefCounterContract(String alias, Map<String, String> options) {
        this(SchemeUnderTest.named(alias, options));
    }

    /** Any scheme. */
    protected RefCounterContract(SchemeUnderTest scheme) {
        this.scheme = scheme;
    }

    @Override
    public SchemeUnderTest scheme() {
        return scheme;
    }

    @Override
    public SchemeTraits traits() {
        return scheme.traits();
    }

    @Override
    public World world(long heapLimitBytes, SyntheticShapes shapes) {
        World world = new World(scheme, heapLimitBytes, shapes);
        worlds.add(world);
        return world;
    }

    @Override
    public int effort(int usual) {
        return usual;
    }

    @Override
    public long seed(String test) {
        long seed = FIXED_SEED != null ? FIXED_SEED : System.nanoTime();
        System.out.println(getClass().getSimpleName() + "." + test + ": replay with -Drefbench.tck.seed=" + seed);
        return seed;
    }

    /** Works for a scheme whose count word holds the count itself; others override it. */
    @Override
    public boolean forceCount(World world, long object, long count) {
        if (scheme.provider().layout().countBytes() != 4) {
            return false;
        }
        int before = Memory.getInt(object + Header.COUNT);
        Memory.setInt(object + Header.COUNT, (int) count);
        if (world.counter().countOf(object) == count) {
            return true;
        }
        Memory.setInt(object + Header.COUNT, before);
        return false;
    }

    void requireSoundEnd() {
        worlds.forEach(World::requireSoundEnd);
        worlds.clear();
    }
}
