package org.refbench.spi;

import java.util.Arrays;

/**
 * The garbage that a collection of cycles holds while finalisers run and the cycles are taken apart: a root source. The first
 * {@code owned} are held by an owned local each, the others by a borrowed one. Changes with the world stopped, or by the collecting thread.
 */
final class HeldGarbage implements RootSource {
    private long[] objects = new long[64];
    private int size;
    private int owned;
    private boolean hidden;

    void add(long object) {
        if (size == objects.length) {
            objects = Arrays.copyOf(objects, 2 * size);
        }
        objects[size++] = object;
    }

    int size() {
        return size;
    }

    /** The object with that index, or 0 if it has been let go. */
    long get(int i) {
        return objects[i];
    }

    /** What is held now. */
    long[] all() {
        return Arrays.stream(objects, 0, size).filter(object -> object != 0).toArray();
    }

    /** The caller has retained one more. */
    void oneMoreIsOwned() {
        owned++;
    }

    /** Gives an owned object to the caller. */
    long letGo(int i) {
        long object = objects[i];
        objects[i] = 0;
        return object;
    }

    /** Whether visitors are shown nothing, so that they see what the world would be without. */
    void hide(boolean hide) {
        hidden = hide;
    }

    @Override
    public void visitRoots(RootVisitor visitor) {
        if (hidden) {
            return;
        }
        for (int i = 0; i < size; i++) {
            if (objects[i] != 0) {
                visitor.root(objects[i], i < owned ? RootKind.OWNED : RootKind.BORROWED);
            }
        }
    }
}
