package org.refbench.front;

import java.util.HashSet;
import java.util.List;

/**
 * The compiled form of a module, function, lambda or comprehension. Immutable: the arrays are shared
 * and must not be written to.
 *
 * <p>The variables of a frame live in numbered slots: first {@code varNames}, whose first {@code
 * argCount} are the parameters, then {@code cellVars}, then {@code freeVars}. A parameter that an
 * inner function captures keeps its slot among {@code varNames}; MAKE_CELL turns that slot into a
 * cell, so {@code cellVars} names only captured variables that are not parameters.
 *
 * @param name the function's name, or {@code <module>}, {@code <lambda>}, {@code <listcomp>}, {@code
 *     <dictcomp>}
 * @param qualName the name with those of the enclosing functions, as in {@code f.<locals>.g}
 * @param fileName the file as it was named to the compiler
 * @param firstLine line of the first token, from 1
 * @param docstring the documentation string, or null
 * @param flags any of {@link #FUNCTION}, {@link #VARARGS}, {@link #VARKEYWORDS}, {@link #NESTED}, {@link #GENERATOR} and
 *     {@link #CLASS_BODY}
 * @param argCount number of parameters that take positional arguments, {@code *rest} excluded
 * @param posOnlyCount how many of them, the first ones, take no keyword arguments
 * @param kwOnlyCount number of parameters that take keyword arguments only; they follow the others
 * @param stackSize the greatest depth of the operand stack, the frame's slots not included
 * @param code instruction words, see {@link Opcode}
 * @param constants Java values: {@link Long}, {@link java.math.BigInteger} for integers that do not fit
 *     one, {@link Double}, {@link Boolean}, {@link String}, {@link #NONE}, {@link #ELLIPSIS}, {@link Tuple} and {@link
 *     FrozenSet} of such, {@link
 *     CodeUnit}. Equal constants of all units of one compilation are the same Java object
 * @param names names of globals, attributes and modules
 * @param varNames names of parameters and local variables that are not {@code cellVars}
 * @param cellVars names of captured variables that are not parameters
 * @param freeVars names of captured variables of enclosing functions, in the order of the closure
 * @param exceptionTable which instruction's exceptions go where
 * @param positions where in the source each instruction comes from
 */
public record CodeUnit(
        String name,
        String qualName,
        String fileName,
        int firstLine,
        String docstring,
        int flags,
        int argCount,
        int posOnlyCount,
        int kwOnlyCount,
        int stackSize,
        int[] code,
        Object[] constants,
        String[] names,
        String[] varNames,
        String[] cellVars,
        String[] freeVars,
        ExceptionTable exceptionTable,
        Positions positions) {

    /** Flag: the body of a function, with slots for its variables, and not of a module. */
    public static final int FUNCTION = 0x01;

    /** Flag: the slot after the keyword-only parameters takes further positional arguments. */
    public static final int VARARGS = 0x04;

    /** Flag: the slot after these takes further keyword arguments. */
    public static final int VARKEYWORDS = 0x08;

    /** Flag: a call makes a generator. */
    public static final int GENERATOR = 0x20;

    /** Flag: the body of a class, run with a namespace. */
    public static final int CLASS_BODY = 0x40;

    /** Flag: the function is defined inside another. */
    public static final int NESTED = 0x10;

    /** The constant {@code ...}. */
    public static final Object ELLIPSIS = new Object() {
        @Override
        public String toString() {
            return "Ellipsis";
        }
    };

    /** The constant {@code None}. */
    public static final Object NONE = new Object() {
        @Override
        public String toString() {
            return "None";
        }
    };

    /** A constant tuple. */
    public record Tuple(List<Object> items) {
        /** Copies the items. */
        public Tuple {
            items = List.copyOf(items);
        }

        // as the record would have it, but without the cost of linking that at start-up
        @Override
        public boolean equals(Object other) {
            return other instanceof Tuple tuple && items.equals(tuple.items);
        }

        @Override
        public int hashCode() {
            return items.hashCode();
        }
    }

    /**
     * A constant frozenset; the items are as they stand in the source. Of equal ones in a program the first is used, whatever
     * the order of the others.
     */
    public record FrozenSet(List<Object> items) {
        /** Copies the items. */
        public FrozenSet {
            items = List.copyOf(items);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof FrozenSet set && new HashSet<>(items).equals(new HashSet<>(set.items));
        }

        @Override
        public int hashCode() {
            return new HashSet<>(items).hashCode();
        }
    }

    /** Number of slots that a frame needs for variables. */
    public int slotCount() {
        return varNames.length + cellVars.length + freeVars.length;
    }

    /** The first slot of {@code freeVars}; the closure's cells go there in order. */
    public int firstFreeSlot() {
        return varNames.length + cellVars.length;
    }

    /** The name of the variable in a slot. */
    public String slotName(int slot) {
        if (slot < varNames.length) {
            return varNames[slot];
        }
        int cell = slot - varNames.length;
        return cell < cellVars.length ? cellVars[cell] : freeVars[cell - cellVars.length];
    }

    /** Whether this is the body of a function, and not of a module. */
    public boolean isFunction() {
        return (flags & FUNCTION) != 0;
    }

    /** Whether the last but one or last parameter takes further positional arguments. */
    public boolean hasVarargs() {
        return (flags & VARARGS) != 0;
    }

    /** Whether the last parameter takes further keyword arguments. */
    public boolean hasVarkeywords() {
        return (flags & VARKEYWORDS) != 0;
    }

    /** Number of parameters of all kinds: the first slots. */
    public int parameterCount() {
        return argCount + kwOnlyCount + (hasVarargs() ? 1 : 0) + (hasVarkeywords() ? 1 : 0);
    }

    /** Whether it stands inside a function, or inside a class that does. */
    public boolean isNested() {
        return (flags & NESTED) != 0;
    }

    /** Whether a call makes a generator. */
    public boolean isGenerator() {
        return (flags & GENERATOR) != 0;
    }

    /** Whether this is the body of a class. */
    public boolean isClassBody() {
        return (flags & CLASS_BODY) != 0;
    }

    /** A unit is equal only to itself. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "<code " + qualName + ", " + fileName + ":" + firstLine + ">";
    }
}
