package org.refbench.object;

import org.refbench.heap.Header;

/** {@code repr}, {@code str} and {@code format} of objects of classes written in Python. */
final class UserText {
    private UserText() {}

    /** By {@code __repr__}; null if the class has none. */
    static String repr(ThreadState t, long object) {
        long result = Specials.call(t, object, Dunder.REPR);
        return result == 0 ? null : text(t, result, "__repr__");
    }

    /** By {@code __str__}, else by {@code __repr__}; null if the class has neither. */
    static String str(ThreadState t, long object) {
        long result = Specials.call(t, object, Dunder.STR);
        return result == 0 ? null : text(t, result, "__str__");
    }

    /** By {@code __format__}; null if the class has none. */
    static String format(ThreadState t, long object, String spec) {
        if (!Specials.has(t, object, Dunder.FORMAT)) {
            return null;
        }
        int mark = t.sp;
        long argument = t.push(Strs.of(t, spec));
        long result = Specials.call(t, object, Dunder.FORMAT, argument);
        t.push(result);
        if (Header.type(Specials.plain(result)) != TypeIds.STR) {
            throw Exceptions.typeError(t, "__format__ must return a str, not %s", TypeNames.ofObject(result));
        }
        String text = Strs.toJava(Specials.plain(result));
        t.dropTo(mark);
        return text;
    }

    private static String text(ThreadState t, long result, String method) {
        t.push(result);
        long plain = Specials.plain(result);
        if (Header.type(plain) != TypeIds.STR) {
            throw Exceptions.typeError(t, "%s returned non-string (type %s)", method, TypeNames.ofObject(result));
        }
        String text = Strs.toJava(plain);
        t.drop();
        return text;
    }

    /** {@code module.Qualified.Name} of a type, without the module if it is builtins. */
    static String qualified(ThreadState t, PyType type) {
        String module = type.module();
        String name = type.simpleName();
        if (type instanceof UserType user) {
            name = user.qualname();
            long own = Dicts.getStr(t, Types.dict(user.object()), t.space.intern(t, "__module__"));
            module = own != 0 && Header.type(own) == TypeIds.STR ? Strs.toJava(own) : "builtins";
            if (own != 0) {
                t.m.releaseLocal(own);
            }
        }
        return module.equals("builtins") ? name : module + "." + name;
    }
}
