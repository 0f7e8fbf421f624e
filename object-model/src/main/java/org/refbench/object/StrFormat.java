package org.refbench.object;

import org.refbench.heap.Header;

/**
 * What {@code str.format} does: literal text and replacement fields {@code {name!conversion:spec}}, whose spec may hold fields
 * too. {@link FormatField} reads a field's name.
 */
final class StrFormat {
    private static final int DEPTH = 2;

    private final ThreadState t;
    private final int first;
    private final int positional;
    private final long mapping;
    private final boolean hasPositional;
    /** The next automatic number; -1 once fields are numbered by hand. */
    private int automatic;

    private boolean counted;

    /**
     * @param first stack index of the first of the {@code positional} values
     * @param mapping where names are looked up, or 0
     * @param hasPositional whether fields may have numbers
     */
    StrFormat(ThreadState t, int first, int positional, long mapping, boolean hasPositional) {
        this.t = t;
        this.first = first;
        this.positional = positional;
        this.mapping = mapping;
        this.hasPositional = hasPositional;
    }

    /** The text with every field replaced. */
    String expand(String format) {
        return expand(format, DEPTH);
    }

    private String expand(String format, int depth) {
        if (depth == 0) {
            throw invalid("Max string recursion exceeded");
        }
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < format.length(); ) {
            char c = format.charAt(at++);
            if (c != '{' && c != '}') {
                out.append(c);
                continue;
            }
            boolean doubled = at < format.length() && format.charAt(at) == c;
            if (doubled) {
                out.append(c);
                at++;
            } else if (c == '}' || at == format.length()) {
                throw invalid("Single '" + c + "' encountered in format string");
            } else {
                FormatField field = new FormatField(t, format, at);
                out.append(replacement(field, depth));
                at = field.end;
            }
        }
        return out.toString();
    }

    private String replacement(FormatField field, int depth) {
        int mark = t.sp;
        long value = t.push(select(field));
        String spec = field.nested ? expand(field.spec, depth - 1) : field.spec;
        String text = switch (field.conversion) {
            case 0 -> Text.format(t, value, spec);
            case 'r' -> formatted(Text.repr(t, value), spec);
            case 's' -> formatted(Text.str(t, value), spec);
            case 'a' -> formatted(Text.ascii(t, value), spec);
            default -> throw unknownConversion(field.conversion);
        };
        t.dropTo(mark);
        return text;
    }

    private String formatted(String text, String spec) {
        String formatted = Text.format(t, t.push(Strs.of(t, text)), spec);
        t.drop();
        return formatted;
    }

    private PyError unknownConversion(int conversion) {
        return invalid("Unknown conversion specifier "
                + (conversion > 32 && conversion < 127
                        ? Character.toString(conversion)
                        : "\\x" + Integer.toHexString(conversion)));
    }

    /** The value that the field's name names: a new reference. */
    private long select(FormatField field) {
        long value = t.push(selectFirst(field));
        while (field.hasMore()) {
            long part = field.nextIsAttribute() ? attribute(value, field.attribute()) : item(value, field);
            t.push(part);
            t.stack[t.sp - 2] = part;
            t.stack[t.sp - 1] = value;
            t.drop();
            value = part;
        }
        return t.pop();
    }

    private long attribute(long value, String name) {
        return t.engine.attribute(t, value, t.space.intern(t, name));
    }

    private long item(long value, FormatField field) {
        String key = field.item();
        long index = FormatField.number(key);
        long keyObject = t.push(index >= 0 ? Ints.of(t, index) : Strs.of(t, key));
        long item = Subscripts.get(t, value, keyObject);
        t.push(item);
        t.stack[t.sp - 2] = item;
        t.stack[t.sp - 1] = keyObject;
        t.drop();
        return t.pop();
    }

    private long selectFirst(FormatField field) {
        long number = field.first.isEmpty() ? automaticNumber() : FormatField.number(field.first);
        if (number < 0) {
            return byName(field.first);
        }
        if (!field.first.isEmpty()) {
            numberedByHand();
        }
        if (!hasPositional) {
            throw invalid("Format string contains positional fields");
        }
        if (number >= positional) {
            throw Exceptions.raise(
                    t, PyType.INDEX_ERROR, "Replacement index " + number + " out of range for positional args tuple");
        }
        return t.retained(t.stack[first + (int) number]);
    }

    private int automaticNumber() {
        if (automatic < 0) {
            throw invalid("cannot switch from manual field specification to automatic field numbering");
        }
        counted = true;
        return automatic++;
    }

    private void numberedByHand() {
        if (counted) {
            throw invalid("cannot switch from automatic field numbering to manual field specification");
        }
        automatic = -1;
    }

    private long byName(String name) {
        long key = t.push(Strs.of(t, name));
        long value;
        if (mapping != 0 && (!hasPositional || Header.type(mapping) == TypeIds.DICT)) {
            value = Subscripts.get(t, mapping, key);
        } else {
            throw Exceptions.raiseWith(t, PyType.KEY_ERROR, key);
        }
        t.stack[t.sp - 1] = value;
        t.push(key);
        t.drop();
        return t.pop();
    }

    private PyError invalid(String message) {
        return Exceptions.raise(t, PyType.VALUE_ERROR, message);
    }
}
