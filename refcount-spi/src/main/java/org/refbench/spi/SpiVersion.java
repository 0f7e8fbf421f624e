package org.refbench.spi;

/**
 * The version of the plug-in point. A jar with schemes says in its manifest for which one it was made, under
 * {@value #MANIFEST_ENTRY}; it is raised when schemes made before no longer work.
 */
public final class SpiVersion {
    /** The version of this code. */
    public static final int CURRENT = 1;

    /** The name in a jar's manifest. */
    public static final String MANIFEST_ENTRY = "Refbench-SPI";

    private SpiVersion() {}
}
