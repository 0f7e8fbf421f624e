package org.refbench.lock;

import org.refbench.spi.SchemeTraits;

/** A lock policy as {@link java.util.ServiceLoader} finds it; loads no hot class before {@link #create}. */
public interface LockPolicyProvider {
    /** The name on the command line. */
    String alias();

    /** One line for {@code refbench locks}. */
    String summary();

    /** Whether the policy is legal with a scheme of these traits. */
    boolean isLegalWith(SchemeTraits traits);

    /** Makes the policy of one runtime. */
    LockPolicy create();
}
