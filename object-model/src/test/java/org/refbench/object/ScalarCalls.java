package org.refbench.object;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs calls of operators, builtin functions, constructors and methods without an interpreter. */
final class ScalarCalls {
    private static final Map<String, Integer> OPERATORS = Map.ofEntries(
            Map.entry("add", BinaryOps.ADD),
            Map.entry("sub", BinaryOps.SUBTRACT),
            Map.entry("mul", BinaryOps.MULTIPLY),
            Map.entry("truediv", BinaryOps.TRUE_DIVIDE),
            Map.entry("floordiv", BinaryOps.FLOOR_DIVIDE),
            Map.entry("mod", BinaryOps.MODULO),
            Map.entry("pow", BinaryOps.POWER),
            Map.entry("lshift", BinaryOps.LEFT_SHIFT),
            Map.entry("rshift", BinaryOps.RIGHT_SHIFT),
            Map.entry("and_", BinaryOps.AND),
            Map.entry("or_", BinaryOps.OR),
            Map.entry("xor", BinaryOps.XOR));

    private ScalarCalls() {}

    /** The repr of the call's result, or {@code Type: text} of what it raises. */
    static String answer(TestRuntime r, String line) {
        return r.outcome(t -> run(t, new CallReader(t, line)));
    }

    private static long run(ThreadState t, CallReader call) {
        long[] s = t.stack;
        String name = call.name;
        if (!name.startsWith("operator.")) {
            return runNative(t, call);
        }
        String operator = name.substring("operator.".length());
        return switch (operator) {
            case "neg" -> UnaryOps.negative(t, s[call.base]);
            case "pos" -> UnaryOps.positive(t, s[call.base]);
            case "invert" -> UnaryOps.invert(t, s[call.base]);
            default -> {
                boolean inPlace = !OPERATORS.containsKey(operator);
                String key = inPlace ? operator.substring(1) : operator;
                int op = OPERATORS.containsKey(key) ? OPERATORS.get(key) : OPERATORS.get(key + "_");
                yield inPlace
                        ? InplaceOps.apply(t, op, s[call.base], s[call.base + 1])
                        : BinaryOps.apply(t, op, s[call.base], s[call.base + 1]);
            }
        };
    }

    private static long runNative(ThreadState t, CallReader call) {
        NativeDef definition = definition(t, call.name);
        Signature signature = definition.signature();
        List<String> keywordOnly = signature.keywordOnly();
        int places =
                signature.varargs() ? call.positional : signature.positional().size();
        int first = t.sp;
        for (int i = 0; i < places; i++) {
            int from = i < call.positional
                    ? call.base + i
                    : call.named.getOrDefault(signature.positional().get(i), -1);
            t.push(from < 0 ? 0 : t.retained(t.stack[from]));
        }
        for (String keyword : keywordOnly) {
            Integer from = call.named.get(keyword);
            t.push(keyword.equals(Signature.REST) ? rest(t, call) : from == null ? 0 : t.retained(t.stack[from]));
        }
        return definition.code().call(t, first, places + keywordOnly.size());
    }

    private static long rest(ThreadState t, CallReader call) {
        if (call.named.isEmpty()) {
            return 0;
        }
        long dict = t.push(Dicts.create(t));
        call.named.forEach((name, index) -> {
            Dicts.set(t, dict, t.push(Strs.of(t, name)), t.stack[index]);
            t.drop();
        });
        return t.pop();
    }

    private static NativeDef definition(ThreadState t, String name) {
        NativeTable natives = t.space.natives;
        int dot = name.indexOf('.');
        if (dot >= 0) {
            return natives.at(natives.method(PyType.named(name.substring(0, dot)), name.substring(dot + 1)));
        }
        PyType type = PyType.named(name.toLowerCase(Locale.ROOT));
        return type != null
                ? natives.constructor(type)
                : natives.at(natives.functions().get(name));
    }
}
