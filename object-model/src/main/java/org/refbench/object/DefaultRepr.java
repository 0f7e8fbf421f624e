package org.refbench.object;

import org.refbench.heap.Header;

/** {@code repr} of what is neither a value nor a container: functions, types, modules and the machinery. */
final class DefaultRepr {
    private DefaultRepr() {}

    static String of(ThreadState t, long object) {
        return switch (Header.type(object)) {
            case TypeIds.FUNCTION -> "<function " + Strs.toJava(Functions.qualname(object)) + at(object);
            case TypeIds.BUILTIN -> builtin(t, object);
            case TypeIds.TYPE -> "<class '" + UserText.qualified(t, Types.of(object)) + "'>";
            case TypeIds.MODULE -> "<module '" + Strs.toJava(Modules.name(object)) + "' (built-in)>";
            case TypeIds.CODE -> "<code object " + Strs.toJava(Codes.name(object)) + at(object);
            case TypeIds.CELL -> "<cell" + at(object);
            case TypeIds.INSTANCE -> "<" + UserText.qualified(t, Types.typeOf(object)) + " object" + at(object);
            case TypeIds.METHOD ->
                "<bound method " + callableName(t, Methods.function(object)) + " of "
                        + Text.repr(t, Methods.self(object)) + ">";
            case TypeIds.MEMBER ->
                "<member '" + Strs.toJava(Descriptors.memberName(object)) + "' of '"
                        + Types.of(Descriptors.memberOwner(object)).name() + "' objects>";
            case TypeIds.ELLIPSIS -> "Ellipsis";
            case TypeIds.WEAKREF -> WeakRefs.repr(t, object);
            default -> byMethod(t, object);
        };
    }

    /** By the type's own {@code __repr__} if the native table has one. */
    private static String byMethod(ThreadState t, long object) {
        int method = t.space.natives.ownMethod(Types.typeOf(object), "__repr__");
        if (method < 0) {
            return "<" + TypeNames.ofObject(object) + " object" + at(object);
        }
        int mark = t.sp;
        t.pushRetained(object);
        long text = t.push(t.space.natives.at(method).code().call(t, mark, 1));
        String repr = Strs.toJava(text);
        t.dropTo(mark);
        return repr;
    }

    private static String callableName(ThreadState t, long callable) {
        return Header.type(callable) == TypeIds.FUNCTION ? Strs.toJava(Functions.qualname(callable)) : "?";
    }

    private static String at(long object) {
        return " at 0x" + Long.toHexString(object) + ">";
    }

    private static String builtin(ThreadState t, long function) {
        NativeDef definition = Builtins.definition(t, function);
        long receiver = Builtins.receiver(function);
        if (receiver != 0) {
            return "<built-in method " + definition.name() + " of " + TypeNames.ofObject(receiver) + " object"
                    + at(receiver);
        }
        return definition.owner() == null
                ? "<built-in function " + definition.name() + ">"
                : "<method '" + definition.name() + "' of '"
                        + definition.owner().name() + "' objects>";
    }
}
