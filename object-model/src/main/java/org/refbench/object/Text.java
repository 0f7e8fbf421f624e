package org.refbench.object;

import java.math.BigInteger;
import org.refbench.heap.Header;
import org.refbench.object.text.FloatText;
import org.refbench.object.text.FormatSpec;
import org.refbench.object.text.IntText;
import org.refbench.object.text.StrRepr;
import org.refbench.object.text.TextError;

/** Objects as text: {@code repr}, {@code str}, {@code ascii} and {@code format}. */
public final class Text {
    private Text() {}

    /** {@code repr(object)}. */
    public static String repr(ThreadState t, long object) {
        String own = Types.userTypeOf(object) == null ? null : UserText.repr(t, object);
        return own != null ? own : builtinRepr(t, Specials.plain(object));
    }

    private static String builtinRepr(ThreadState t, long object) {
        return switch (Header.type(object)) {
            case TypeIds.STR -> StrRepr.repr(Strs.toJava(object));
            case TypeIds.INT -> Long.toString(Ints.value(object));
            case TypeIds.BIG_INT -> bigInt(t, object);
            case TypeIds.BOOL -> Ints.value(object) != 0 ? "True" : "False";
            case TypeIds.FLOAT -> FloatText.repr(Floats.value(object));
            case TypeIds.NONE -> "None";
            case TypeIds.NOT_IMPLEMENTED -> "NotImplemented";
            case TypeIds.EXCEPTION -> ExceptionText.repr(t, object);
            case TypeIds.SET, TypeIds.FROZENSET -> ContainerText.repr(t, object);
            case TypeIds.LIST, TypeIds.TUPLE, TypeIds.DICT, TypeIds.DICT_VIEW, TypeIds.RANGE, TypeIds.SLICE ->
                ContainerText.repr(t, object);
            default -> DefaultRepr.of(t, object);
        };
    }

    /** {@code str(object)}. */
    public static String str(ThreadState t, long object) {
        if (Types.userTypeOf(object) != null) {
            String own = UserText.str(t, object);
            if (own == null && Header.type(object) != TypeIds.EXCEPTION) {
                own = UserText.repr(t, object);
            }
            if (own != null) {
                return own;
            }
        }
        return builtinStr(t, Specials.plain(object));
    }

    private static String builtinStr(ThreadState t, long object) {
        return switch (Header.type(object)) {
            case TypeIds.STR -> Strs.toJava(object);
            case TypeIds.EXCEPTION -> ExceptionText.str(t, object);
            default -> builtinRepr(t, object);
        };
    }

    /** {@code object.__repr__(object)}, or what the builtin base's would say. */
    public static String plainRepr(ThreadState t, long object) {
        return builtinRepr(t, Specials.plain(object));
    }

    /** {@code object.__str__(object)}, or what the builtin base's would say. */
    public static String plainStr(ThreadState t, long object) {
        long plain = Specials.plain(object);
        return plain == object && Header.type(object) != TypeIds.EXCEPTION ? repr(t, object) : builtinStr(t, plain);
    }

    /** {@code object.__format__(object, spec)}, or what the builtin base's would say. */
    public static String plainFormat(ThreadState t, long object, String spec) {
        return builtinFormat(t, object, spec);
    }

    /** {@code str(object)} as a new reference: the object itself if it is a str. */
    public static long toStr(ThreadState t, long object) {
        return Header.type(object) == TypeIds.STR ? t.retained(object) : Strs.of(t, str(t, object));
    }

    /** {@code ascii(object)}. */
    public static String ascii(ThreadState t, long object) {
        return StrRepr.escapeNonAscii(repr(t, object));
    }

    private static String bigInt(ThreadState t, long object) {
        try {
            return IntText.str(BigInts.value(object));
        } catch (TextError e) {
            throw Exceptions.raise(t, e);
        }
    }

    /** {@code format(object, spec)}. */
    public static String format(ThreadState t, long object, String spec) {
        String own = Types.userTypeOf(object) == null ? null : UserText.format(t, object, spec);
        return own != null ? own : builtinFormat(t, object, spec);
    }

    private static String builtinFormat(ThreadState t, long whole, String spec) {
        long object = Specials.plain(whole);
        if (spec.isEmpty()) {
            return str(t, whole);
        }
        try {
            return switch (Header.type(object)) {
                case TypeIds.STR -> FormatSpec.formatStr(Strs.toJava(object), spec);
                case TypeIds.INT -> FormatSpec.formatInt(BigInteger.valueOf(Ints.value(object)), spec);
                case TypeIds.BIG_INT -> FormatSpec.formatInt(BigInts.value(object), spec);
                case TypeIds.BOOL -> FormatSpec.formatBool(Ints.value(object) != 0, spec);
                case TypeIds.FLOAT -> FormatSpec.formatFloat(Floats.value(object), spec);
                default ->
                    throw Exceptions.typeError(
                            t, "unsupported format string passed to %s.__format__", TypeNames.ofObject(object));
            };
        } catch (TextError e) {
            throw Exceptions.raise(t, e);
        }
    }
}
