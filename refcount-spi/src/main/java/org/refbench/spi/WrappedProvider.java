package org.refbench.spi;

/** A scheme that a {@link SchemeWrapper} has made of another one. */
public interface WrappedProvider extends SchemeProvider {
    /** What wraps. */
    SchemeWrapper wrapper();

    /** What is wrapped. */
    SchemeProvider inner();
}
