package org.refbench.lock;

import org.refbench.spi.SchemeTraits;

/** Finds {@code thread-private}. */
public final class ThreadPrivateProvider implements LockPolicyProvider {
    @Override
    public String alias() {
        return "thread-private";
    }

    @Override
    public String summary() {
        return "no lock while only the thread that made an object uses it; then handed over, once, to object-lock";
    }

    @Override
    public boolean isLegalWith(SchemeTraits traits) {
        return !traits.singleMutator();
    }

    @Override
    public LockPolicy create() {
        return ThreadPrivatePolicy.create();
    }
}
