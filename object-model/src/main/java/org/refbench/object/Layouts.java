package org.refbench.object;

import java.util.Arrays;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.SlotVisitor;

/**
 * Where the references of each builtin type's objects are. Offsets are from the object's address; the 8-byte header comes
 * first. Each type's own class documents its words.
 */
final class Layouts {
    /** How the slots of a type are found. */
    private enum Form {
        /** No references at all. */
        LEAF,
        /** Consecutive slots from offset 8 on. */
        FIXED,
        /** A length word at offset 8, then that many slots. */
        INLINE,
        /** Lists. */
        LIST,
        /** Dicts. */
        DICT,
        /** Sets and frozensets. */
        SET,
        /** Objects of classes. */
        INSTANCE,
        /** Generators. */
        GENERATOR,
        /** Weak references. */
        WEAKREF
    }

    private static final Form[] FORMS = new Form[TypeIds.END];
    private static final int[] FIXED_SLOTS = new int[TypeIds.END];

    static {
        Arrays.fill(FORMS, Form.LEAF);
        FORMS[TypeIds.TUPLE] = Form.INLINE;
        FORMS[TypeIds.LIST] = Form.LIST;
        FORMS[TypeIds.DICT] = Form.DICT;
        FORMS[TypeIds.SET] = Form.SET;
        FORMS[TypeIds.FROZENSET] = Form.SET;
        FORMS[TypeIds.INSTANCE] = Form.INSTANCE;
        FORMS[TypeIds.GENERATOR] = Form.GENERATOR;
        FORMS[TypeIds.WEAKREF] = Form.WEAKREF;
        fixed(TypeIds.SLICE, 3);
        fixed(TypeIds.CELL, 1);
        fixed(TypeIds.FUNCTION, Functions.SLOTS);
        fixed(TypeIds.CODE, Codes.SLOTS);
        fixed(TypeIds.BUILTIN, Builtins.SLOTS);
        fixed(TypeIds.MODULE, Modules.SLOTS);
        fixed(TypeIds.EXCEPTION, Exceptions.SLOTS);
        fixed(TypeIds.TRACEBACK, Tracebacks.SLOTS);
        fixed(TypeIds.LIST_ITERATOR, 1);
        fixed(TypeIds.TUPLE_ITERATOR, 1);
        fixed(TypeIds.STR_ITERATOR, 1);
        fixed(TypeIds.DICT_ITERATOR, 1);
        fixed(TypeIds.DICT_VIEW, 1);
        fixed(TypeIds.ENUMERATE, 1);
        fixed(TypeIds.ZIP, 1);
        fixed(TypeIds.MAP, 2);
        fixed(TypeIds.FILTER, 2);
        fixed(TypeIds.REVERSED, 1);
        fixed(TypeIds.CALLABLE_ITERATOR, 2);
        fixed(TypeIds.THREAD, ThreadObjects.SLOTS);
        fixed(TypeIds.TYPE, Types.SLOTS);
        fixed(TypeIds.METHOD, Methods.SLOTS);
        fixed(TypeIds.PROPERTY, Descriptors.PROPERTY_SLOTS);
        fixed(TypeIds.CLASSMETHOD, 1);
        fixed(TypeIds.STATICMETHOD, 1);
        fixed(TypeIds.MEMBER, Descriptors.MEMBER_SLOTS);
        fixed(TypeIds.SUPER, Supers.SLOTS);
        fixed(TypeIds.SEQUENCE_ITERATOR, 1);
        fixed(TypeIds.SET_ITERATOR, 1);
    }

    private Layouts() {}

    private static void fixed(int type, int slots) {
        FORMS[type] = Form.FIXED;
        FIXED_SLOTS[type] = slots;
    }

    /** The header word with which objects of a builtin type are allocated. */
    static int header(int type) {
        return FORMS[type] == Form.LEAF ? type | Header.LEAF : type;
    }

    static void visit(long object, SlotVisitor visitor) {
        int type = Memory.getInt(object) & Header.TYPE_MASK;
        if (type >= TypeIds.END) {
            throw new IllegalStateException("no layout for type id " + type);
        }
        switch (FORMS[type]) {
            case FIXED -> visitSlots(object, object + Header.PAYLOAD, FIXED_SLOTS[type], visitor);
            case INLINE ->
                visitSlots(object, object + Header.PAYLOAD + 8, Memory.getLong(object + Header.PAYLOAD), visitor);
            case LIST -> Lists.visit(object, visitor);
            case DICT -> Dicts.visit(object, visitor);
            case SET -> Sets.visit(object, visitor);
            case INSTANCE -> Instances.visit(object, visitor);
            case GENERATOR -> Generators.visit(object, visitor);
            case WEAKREF -> WeakRefs.visit(object, visitor);
            case null, default -> {}
        }
    }

    /** The slots from {@code from} on and below {@code to}. */
    static void visitRange(long object, long from, long to, SlotVisitor visitor) {
        int type = Memory.getInt(object) & Header.TYPE_MASK;
        switch (FORMS[type]) {
            case FIXED -> visitWithin(object, object + Header.PAYLOAD, FIXED_SLOTS[type], from, to, visitor);
            case INLINE ->
                visitWithin(
                        object,
                        object + Header.PAYLOAD + 8,
                        Memory.getLong(object + Header.PAYLOAD),
                        from,
                        to,
                        visitor);
            case LIST -> Lists.visitSlots(object, from, to, visitor);
            case DICT -> Dicts.visitSlots(object, from, to, visitor);
            case SET -> Sets.visitSlots(object, from, to, visitor);
            case INSTANCE -> Instances.visitSlots(object, from, to, visitor);
            case GENERATOR -> Generators.visitSlots(object, from, to, visitor);
            case WEAKREF -> WeakRefs.visitSlots(object, from, to, visitor);
            case null, default -> {}
        }
    }

    static void visitWithin(long holder, long first, long count, long from, long to, SlotVisitor visitor) {
        long begin = Math.max(first, first + (from - first + 7 & ~7));
        for (long slot = begin, end = Math.min(to, first + 8 * count); slot < end; slot += 8) {
            visitor.slot(holder, slot);
        }
    }

    static long slotsCell(long object) {
        return switch (FORMS[Memory.getInt(object) & Header.TYPE_MASK]) {
            case LIST -> Memory.getLong(object + Lists.STORAGE);
            case DICT -> Memory.getLong(object + Dicts.STORAGE);
            case SET -> Memory.getLong(object + Sets.STORAGE);
            case null, default -> object;
        };
    }

    static void visitSlots(long holder, long first, long count, SlotVisitor visitor) {
        for (long slot = first, end = first + 8 * count; slot < end; slot += 8) {
            visitor.slot(holder, slot);
        }
    }
}
