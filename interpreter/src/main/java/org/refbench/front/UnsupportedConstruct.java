package org.refbench.front;

import org.refbench.front.ast.Span;

/** A program that is Python but uses a construct outside the subset that runs here. */
public final class UnsupportedConstruct extends CompileFailure {
    private static final long serialVersionUID = 1L;

    private final String construct;

    /** Refuses a construct by its name, such as {@code class definition}. */
    public UnsupportedConstruct(String construct, Source source, Span span) {
        super(construct + " is not supported yet", source, span);
        this.construct = construct;
    }

    /** The name of the construct. */
    public String construct() {
        return construct;
    }

    @Override
    public String kind() {
        return "UnsupportedConstruct";
    }

    @Override
    String place() {
        return ", column " + column();
    }
}
