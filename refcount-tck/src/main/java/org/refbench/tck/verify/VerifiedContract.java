package org.refbench.tck.verify;

import java.util.ArrayList;
import java.util.List;
import org.refbench.tck.RefCounterContract;
import org.refbench.tck.SchemeUnderTest;
import org.refbench.tck.SyntheticShapes;
import org.refbench.tck.World;

/**
 * The contract kit on whatever scheme {@link KitRun} was given. JUnit makes the instances, so what they are about is static; one
 * run at a time.
 */
final class VerifiedContract extends RefCounterContract {
    /** No test does less than this where it usually does more. */
    private static final int LEAST = 50;

    /** What one run of the kit is about: how much to do, as a part of what the kit does in a build, and the seed. */
    record Settings(SchemeUnderTest scheme, double effort, long seed) {}

    private static Settings settings;
    private static final List<World> WORLDS = new ArrayList<>();

    VerifiedContract() {
        super(settings.scheme());
    }

    static void use(Settings chosen) {
        settings = chosen;
    }

    /** The events told to the scheme in worlds made since the last call. */
    static long takeOperations() {
        long sum = WORLDS.stream().mapToLong(World::operations).sum();
        WORLDS.clear();
        return sum;
    }

    @Override
    public World world(long heapLimitBytes, SyntheticShapes shapes) {
        World world = super.world(heapLimitBytes, shapes);
        WORLDS.add(world);
        return world;
    }

    @Override
    public int effort(int usual) {
        return Math.max(Math.min(usual, LEAST), (int) (usual * settings.effort()));
    }

    @Override
    public long seed(String test) {
        return settings.seed();
    }
}
