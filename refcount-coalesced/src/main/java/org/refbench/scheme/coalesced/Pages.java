package org.refbench.scheme.coalesced;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Log words of segments: the slots that lie in one page of 4 KiB, 512 at most, of a holder or storage in a large run, which
 * shares its pages with no other cell. A table beside the heap, in regions that are made when first needed and stay.
 */
final class Pages {
    private static final int PAGE_SHIFT = 12;
    private static final int REGION_SHIFT = 10;
    private static final int PAGES = 1 << REGION_SHIFT;

    /** One region's log words. */
    private record Region(long number, AtomicLongArray words) {}

    /** Open addressing, at most half full; replaced, never changed. */
    private volatile Region[] regions = new Region[16];

    private int count;

    /** The page that an address lies in. */
    static long of(long address) {
        return address >>> PAGE_SHIFT;
    }

    /** The first address of a page. */
    static long start(long page) {
        return page << PAGE_SHIFT;
    }

    /** The page's log word, with acquire at least. */
    long word(long page) {
        return region(page).get(index(page));
    }

    boolean compareAndSet(long page, long expected, long word) {
        return region(page).compareAndSet(index(page), expected, word);
    }

    private static int index(long page) {
        return (int) page & PAGES - 1;
    }

    private AtomicLongArray region(long page) {
        long number = page >>> REGION_SHIFT;
        Region found = find(regions, number);
        return found != null ? found.words : add(number);
    }

    private static Region find(Region[] table, long number) {
        int at = place(table, number);
        while (table[at] != null && table[at].number != number) {
            at = at + 1 & table.length - 1;
        }
        return table[at];
    }

    private static int place(Region[] table, long number) {
        return (int) (number * 0x9E3779B97F4A7C15L >>> 40) & table.length - 1; // Fibonacci hashing
    }

    private synchronized AtomicLongArray add(long number) {
        Region there = find(regions, number);
        if (there != null) {
            return there.words;
        }
        Region[] table = new Region[++count * 2 > regions.length ? 2 * regions.length : regions.length];
        Region added = new Region(number, new AtomicLongArray(PAGES));
        Arrays.stream(regions).filter(region -> region != null).forEach(region -> insert(table, region));
        insert(table, added);
        regions = table;
        return added.words;
    }

    private static void insert(Region[] table, Region region) {
        int at = place(table, region.number);
        while (table[at] != null) {
            at = at + 1 & table.length - 1;
        }
        table[at] = region;
    }
}
