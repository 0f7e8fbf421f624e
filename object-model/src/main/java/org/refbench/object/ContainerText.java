package org.refbench.object;

import org.refbench.heap.Header;

/** {@code repr} of containers. */
public final class ContainerText {
    private ContainerText() {}

    /** The repr of a container; one inside itself is shown as dots. */
    public static String repr(ThreadState t, long object) {
        int type = Header.type(object);
        if (type == TypeIds.RANGE) {
            return Ranges.repr(object);
        }
        if (!t.beingShown.enter(object)) {
            return dots(type);
        }
        try {
            Recursion.enter(t, " while getting the repr of an object");
            try {
                return inside(t, object, type);
            } finally {
                Recursion.leave(t);
            }
        } finally {
            t.beingShown.leave();
        }
    }

    private static String dots(int type) {
        return switch (type) {
            case TypeIds.LIST -> "[...]";
            case TypeIds.TUPLE -> "(...)";
            case TypeIds.DICT -> "{...}";
            case TypeIds.SET -> "set(...)";
            case TypeIds.FROZENSET -> "frozenset(...)";
            default -> "...";
        };
    }

    private static String inside(ThreadState t, long object, int type) {
        StringBuilder text = new StringBuilder();
        switch (type) {
            case TypeIds.LIST -> list(t, object, text);
            case TypeIds.TUPLE -> tuple(t, object, text);
            case TypeIds.DICT -> dict(t, object, text);
            case TypeIds.DICT_VIEW -> view(t, object, text);
            case TypeIds.SET, TypeIds.FROZENSET -> SetMethods.repr(t, object, text);
            case TypeIds.SLICE ->
                text.append("slice(")
                        .append(Text.repr(t, Slices.startObject(object)))
                        .append(", ")
                        .append(Text.repr(t, Slices.stopObject(object)))
                        .append(", ")
                        .append(Text.repr(t, Slices.stepObject(object)))
                        .append(')');
            default -> throw new IllegalArgumentException("no container: " + TypeNames.of(type));
        }
        return text.toString();
    }

    private static void list(ThreadState t, long list, StringBuilder text) {
        text.append('[');
        long item = Lists.get(t, list, 0);
        for (int i = 1; item != 0; i++) {
            text.append(i > 1 ? ", " : "").append(Text.repr(t, t.push(item)));
            t.drop();
            item = Lists.get(t, list, i);
        }
        text.append(']');
    }

    private static void tuple(ThreadState t, long tuple, StringBuilder text) {
        int length = Tuples.length(tuple);
        text.append('(');
        for (int i = 0; i < length; i++) {
            text.append(i > 0 ? ", " : "").append(Text.repr(t, Tuples.get(tuple, i)));
        }
        text.append(length == 1 ? ",)" : ")");
    }

    private static void dict(ThreadState t, long dict, StringBuilder text) {
        int mark = t.sp;
        text.append('{');
        for (int at = Dicts.pushNext(t, dict, 0); at >= 0; at = Dicts.pushNext(t, dict, at)) {
            text.append(text.length() > 1 ? ", " : "")
                    .append(Text.repr(t, t.stack[mark]))
                    .append(": ")
                    .append(Text.repr(t, t.stack[mark + 1]));
            t.dropTo(mark);
        }
        text.append('}');
    }

    private static void view(ThreadState t, long view, StringBuilder text) {
        long items = t.push(Lists.fromIterable(t, view));
        text.append(DictViews.typeName(view)).append('(');
        list(t, items, text);
        text.append(')');
        t.drop();
    }
}
