package org.refbench.scheme.none;

import org.refbench.heap.HeaderLayout;

/** The header under {@code none}: the common word only. */
final class NoneLayout {
    static final HeaderLayout LAYOUT = HeaderLayout.UNCOUNTED;

    private NoneLayout() {}
}
