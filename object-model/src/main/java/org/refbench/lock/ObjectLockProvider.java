package org.refbench.lock;

import org.refbench.spi.SchemeTraits;

/** Finds {@code object-lock}. */
public final class ObjectLockProvider implements LockPolicyProvider {
    @Override
    public String alias() {
        return "object-lock";
    }

    @Override
    public String summary() {
        return "a lock in each object's header, spin then park: the Gilectomy's userspace lock";
    }

    @Override
    public boolean isLegalWith(SchemeTraits traits) {
        return !traits.singleMutator();
    }

    @Override
    public LockPolicy create() {
        return ObjectLockPolicy.create();
    }
}
