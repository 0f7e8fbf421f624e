package org.refbench.heap;

/**
 * The header that a scheme declares. Every object has the 8-byte header of {@link Header}; a scheme that needs more words
 * gets them in front of it, so that payload offsets are the same under every scheme.
 *
 * <p><b>What a racy reader sees</b> that has the address of an object which may have died: the cell stays a cell, its words where they are
 * (but for large objects, see {@link BlockSource}). From the free to the birth of the next object the heap keeps the count word at
 * {@code deadCount}: on free lists, in checked mode's quarantine, in cells just carved, and while the cell is raw storage. The scheme
 * leaves it dead before it destroys, and writes it last, by a release, when it gives a new object its header. The heap never
 * writes the extra words: they are zero in a cell that has held nothing, and afterwards as the scheme left them when it
 * destroyed the last object; a scheme whose racy readers look at them leaves them dead. The first word may be any object's, so
 * nothing that it says, immortality included, is true of the object that was meant until the slot has been read again.
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
