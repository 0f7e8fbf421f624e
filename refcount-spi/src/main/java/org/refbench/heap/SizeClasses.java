package org.refbench.heap;

/**
 * The cell sizes of small objects: every 8 bytes up to 128, then four steps to each doubling, up to {@link #MAX_SMALL}.
 * Internal waste is at most a fifth beyond 128 bytes.
 */
final class SizeClasses {
    /** Largest cell, header and prefix included, that is taken from a block; larger ones are runs of blocks. */
    static final int MAX_SMALL = 8192;

    private static final int[] SIZES = sizes();
    private static final byte[] CLASS_OF = classes();

    /** Number of size classes. */
    static final int COUNT = SIZES.length;

    private SizeClasses() {}

    /** The class of the smallest cell that holds {@code bytes}; {@code 0 < bytes <= MAX_SMALL}. */
    static int of(int bytes) {
        return CLASS_OF[(bytes + 7) >>> 3];
    }

    /** The cell size of a class, in bytes. */
    static int size(int sizeClass) {
        return SIZES[sizeClass];
    }

    private static int[] sizes() {
        int[] sizes = new int[64];
        int n = 0;
        for (int size = 16; size <= 128; size += 8) {
            sizes[n++] = size;
        }
        for (int base = 128; base < MAX_SMALL; base *= 2) {
            for (int step = 1; step <= 4; step++) {
                sizes[n++] = base + step * (base / 4);
            }
        }
        return java.util.Arrays.copyOf(sizes, n);
    }

    private static byte[] classes() {
        byte[] table = new byte[MAX_SMALL / 8 + 1];
        int sizeClass = 0;
        for (int words = 0; words < table.length; words++) {
            while (SIZES[sizeClass] < words * 8) {
                sizeClass++;
            }
            table[words] = (byte) sizeClass;
        }
        return table;
    }
}
