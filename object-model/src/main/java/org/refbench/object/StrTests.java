package org.refbench.object;

import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.refbench.object.text.StrCase;
import org.refbench.object.text.StrClass;
import org.refbench.object.text.StrOps;

/** The methods of str that ask what its characters are. */
final class StrTests {
    private static final PyType STR = PyType.named("str");

    private StrTests() {}

    static void define(NativeTable table) {
        ofAll(table, "isalpha", StrClass::isAlpha);
        ofAll(table, "isalnum", StrClass::isAlnum);
        ofAll(table, "isdecimal", StrClass::isDecimal);
        ofAll(table, "isdigit", StrClass::isDigit);
        ofAll(table, "isnumeric", StrClass::isNumeric);
        ofAll(table, "isspace", StrClass::isSpace);
        ofText(table, "islower", StrCase::isLower);
        ofText(table, "isupper", StrCase::isUpper);
        ofText(table, "istitle", StrCase::isTitle);
        ofText(table, "isprintable", StrOps::isPrintable);
        ofText(table, "isidentifier", StrOps::isIdentifier);
        ofText(table, "isascii", text -> text.chars().allMatch(c -> c < 128));
    }

    /** The string has a character, and all have the property. */
    private static void ofAll(NativeTable table, String name, IntPredicate property) {
        table.method(STR, name, Signature.exactly(1), (t, base, _) -> {
            long string = t.stack[base];
            int length = Strs.length(string);
            int shift = Strs.shift(string);
            for (int i = 0; i < length; i++) {
                if (!property.test(Strs.codePoint(string, i, shift))) {
                    return t.bool(false);
                }
            }
            return t.bool(length > 0);
        });
    }

    private static void ofText(NativeTable table, String name, Predicate<String> test) {
        table.method(STR, name, Signature.exactly(1), (t, base, _) -> t.bool(test.test(Strs.toJava(t.stack[base]))));
    }
}
