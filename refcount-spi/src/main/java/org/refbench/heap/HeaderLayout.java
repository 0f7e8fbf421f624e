package org.refbench.heap;

/**
 * The header that a scheme declares. Every object has the 8-byte header of {@link Header}; a scheme that needs more words
 * gets them in front of it, so that payload offsets are the same under every scheme.
 *
 * @param prefixBytes bytes in front of the object, a multiple of 8
 * @param countBytes bytes of the count word that the scheme uses: 0 or 4 (they are present either way)
 * @param deadCount the value that the count word holds while its cell is free, where racy readers may look at it
 */
public record HeaderLayout(int prefixBytes, int countBytes, int deadCount) {
    /** A layout with the common header only. */
    public static final HeaderLayout UNCOUNTED = new HeaderLayout(0, 0, 0);

    /** A layout with a 4-byte count whose dead state is 0. */
    public static final HeaderLayout COUNTED = new HeaderLayout(0, 4, 0);

    /** Validates. */
    public HeaderLayout {
        if (prefixBytes < 0 || prefixBytes % 8 != 0) {
            throw new IllegalArgumentException("prefixBytes must be a non-negative multiple of 8: " + prefixBytes);
        }
        if (countBytes != 0 && countBytes != 4) {
            throw new IllegalArgumentException("countBytes must be 0 or 4: " + countBytes);
        }
    }

    /** Offset, relative to the object, of the scheme's extra 8-byte word {@code index}; a constant to the JIT. */
    public static int extraWord(int index) {
        return -History.BYTES - 8 * (index + 1);
    }
}
