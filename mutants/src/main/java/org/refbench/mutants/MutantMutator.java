package org.refbench.mutants;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.SlotVisitor;
import org.refbench.tck.SyntheticShapes;

/** A thread under atomic counts with one bug. */
class MutantMutator extends Mutator {
    private static final int STUCK = 0xC0000000;

    final Bug bug;
    private long lastDying;
    private int updates;
    private final Set<Long> revived = new HashSet<>();
    private final List<Long> toClear = new ArrayList<>();

    MutantMutator(RefCounter counter, Bug bug) {
        super(counter);
        this.bug = bug;
    }

    @Override
    protected void initHeader(long object, int header) {
        Memory.setLong(object, header | 1L << 32);
    }

    private int add(long object, int delta, boolean atomic) {
        if (atomic) {
            return Memory.getAndAddInt(object + Header.COUNT, delta);
        }
        int before = Memory.getInt(object + Header.COUNT);
        if ((++updates & 0x3FF) == 0) {
            Thread.yield(); // where the scheduler could switch too: the bug needs no second processor to show
        }
        Memory.setInt(object + Header.COUNT, before + delta);
        return before;
    }

    @Override
    protected void retain(long object) {
        int before = add(object, 1, bug != Bug.NON_ATOMIC_INCREMENT);
        boolean sticks = switch (bug) {
            case COUNT_WRAPS -> false;
            case STUCK_COUNT_COMES_LOOSE, STUCK_COUNT_IS_SKIPPED_OVER -> before == Integer.MAX_VALUE;
            default -> before < 0 || before == Integer.MAX_VALUE;
        };
        if (sticks) {
            Memory.setIntRelease(
                    object + Header.COUNT,
                    bug == Bug.STUCK_COUNT_IS_SKIPPED_OVER || bug == Bug.STUCK_COUNT_COMES_LOOSE
                            ? Integer.MIN_VALUE
                            : STUCK);
        }
    }

    @Override
    protected void release(long object) {
        int before = add(object, -1, bug != Bug.NON_ATOMIC_DECREMENT);
        boolean loose =
                bug == Bug.STUCK_COUNT_COMES_LOOSE || bug == Bug.STUCK_COUNT_IS_SKIPPED_OVER || bug == Bug.COUNT_WRAPS;
        if (before < 0 && !loose) {
            Memory.setIntRelease(object + Header.COUNT, STUCK);
        }
        int last = bug == Bug.FREES_ONE_TOO_EARLY ? 2 : 1;
        if (before == last && bug != Bug.NEVER_FREES) {
            kill(object);
        }
    }

    @Override
    protected boolean tryRetain(long object) {
        if (bug == Bug.RAISED_FROM_ZERO) {
            retain(object);
            return true;
        }
        int count;
        do {
            count = Memory.getIntOpaque(object + Header.COUNT);
            if (count <= 0) {
                return count < 0;
            }
        } while (!Memory.compareAndSetInt(object + Header.COUNT, count, count + 1));
        return true;
    }

    @Override
    protected void revive(long object) {
        Memory.setInt(object + Header.COUNT, 1);
        if (bug == Bug.FINALISER_RUN_TWICE && revived.add(SyntheticShapes.id(object))) {
            Memory.getAndBitwiseOrInt(object, Header.FINALIZABLE);
        }
    }

    private void kill(long object) {
        if (bug == Bug.WEAK_SLOTS_CLEARED_AFTER_FREE) {
            killThenClear(object);
        } else if (bug == Bug.FINALISER_RUN_INSIDE_A_RELEASE) {
            destroy(object);
            if (!isReaping()) {
                runFinalizers();
            }
        } else if (bug == Bug.RECURSIVE_DESTRUCTION || bug == Bug.NO_SAFEPOINT_IN_CASCADES) {
            killMyself(object);
        } else {
            destroy(object);
        }
    }

    private void killThenClear(long object) {
        if ((Memory.getAndBitwiseAndInt(object, ~Header.WEAKLY_REFERENCED) & Header.WEAKLY_REFERENCED) != 0) {
            toClear.add(object);
        }
        destroy(object);
        if (!isReaping()) {
            toClear.forEach(counter().services().weak()::clear);
            toClear.clear();
        }
    }

    /** Without the reaper: by recursion, or along the last slots in a loop. */
    private void killMyself(long object) {
        long[] next = {object};
        while (next[0] != 0) {
            long dying = next[0];
            next[0] = 0;
            counter().services().shapes().visit(dying, new SlotVisitor() {
                @Override
                public void slot(long holder, long slot) {
                    long child = Memory.getLong(slot);
                    if (child != 0 && bug == Bug.RECURSIVE_DESTRUCTION) {
                        release(child);
                    } else if (child != 0 && add(child, -1, true) == 1) {
                        next[0] = child;
                    }
                }

                @Override
                public void storage(long holder, long storage) {
                    heap.free(storage);
                }
            });
            heap.free(dying);
        }
    }

    @Override
    protected long onLoadStable(long holder, long slot) {
        return bug == Bug.LOAD_NOT_COUNTED ? Memory.getLong(slot) : super.onLoadStable(holder, slot);
    }

    @Override
    protected void onEscape(long object) {
        if (bug != Bug.ESCAPE_NOT_COUNTED) {
            super.onEscape(object);
        }
    }

    @Override
    protected void onStore(long holder, long slot, long object) {
        if (bug == Bug.STORE_FORGETS_THE_OLD) {
            Memory.setLong(slot, object);
        } else {
            super.onStore(holder, slot, object);
        }
    }

    @Override
    protected long onTake(long holder, long slot) {
        return bug == Bug.TAKE_LEAVES_THE_SLOT ? Memory.getLong(slot) : super.onTake(holder, slot);
    }

    @Override
    protected void onRetireStorage(long storage) {
        if (bug != Bug.STORAGE_LEAKED) {
            super.onRetireStorage(storage);
        }
    }

    @Override
    protected void onFreeStorage(long storage) {
        if (bug != Bug.STORAGE_LEAKED) {
            super.onFreeStorage(storage);
        }
    }

    @Override
    protected void onDropFromDying(long holder, long slot) {
        if (bug == Bug.LAST_CHILD_NEVER_RELEASED
                && slot == SyntheticShapes.slot(holder, SyntheticShapes.slotCount(holder) - 1)) {
            return;
        }
        super.onDropFromDying(holder, slot);
        if (bug == Bug.CHILD_RELEASED_TWICE && lastDying != holder) {
            lastDying = holder;
            super.onDropFromDying(holder, slot);
        }
    }
}
