package org.refbench.lock;

import org.refbench.spi.SchemeTraits;

/** Finds {@code gil}. */
public final class GilProvider implements LockPolicyProvider {
    @Override
    public String alias() {
        return "gil";
    }

    @Override
    public String summary() {
        return "one global lock, switch interval 5 ms, released in blocking calls";
    }

    @Override
    public boolean isLegalWith(SchemeTraits traits) {
        return true;
    }

    @Override
    public LockPolicy create() {
        return GilPolicy.create();
    }
}
