package org.refbench.spi;

import java.util.List;
import java.util.Map;
import org.refbench.heap.HeaderLayout;

/**
 * A scheme as {@link java.util.ServiceLoader} finds it. Providers are small and load none of the scheme's hot classes
 * before {@link #create}, so that a process that measures one scheme has one implementation at every hot call site.
 */
public interface SchemeProvider {
    /** The name on the command line. */
    String alias();

    /** One line for {@code refbench schemes}. */
    String summary();

    /** What the scheme claims with its default options. */
    SchemeTraits traits();

    /**
     * What the scheme claims with these options, every declared one present.
     *
     * @throws IllegalArgumentException as {@link #create}
     */
    default SchemeTraits traits(Map<String, String> options) {
        return traits();
    }

    /** The header words that it needs with its default options. */
    HeaderLayout layout();

    /**
     * The header words that it needs with these options, every declared one present.
     *
     * @throws IllegalArgumentException as {@link #create}
     */
    default HeaderLayout layout(Map<String, String> options) {
        return layout();
    }

    /** The options that it takes; none by default. */
    default List<SchemeOption> options() {
        return List.of();
    }

    /**
     * Makes the scheme of one runtime.
     *
     * @param options values by name, every declared option present
     * @throws IllegalArgumentException if a value is wrong; the message says which and what would be right
     */
    RefCounter create(RuntimeServices services, Map<String, String> options);
}
