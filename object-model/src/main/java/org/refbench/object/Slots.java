package org.refbench.object;

import java.util.ArrayList;
import java.util.List;
import org.refbench.heap.Header;

/**
 * What {@code __slots__} says.
 *
 * @param names the names that take a slot
 * @param withDict whether {@code __dict__} is among them
 * @param withWeakref whether {@code __weakref__} is among them
 */
record Slots(List<String> names, boolean withDict, boolean withWeakref) {
    /** The slots that the dict of a class declares; null if it declares none. */
    static Slots declared(ThreadState t, long dict) {
        long declared = Dicts.getStr(t, dict, t.space.intern(t, "__slots__"));
        if (declared == 0) {
            return null;
        }
        int mark = t.sp;
        t.push(declared);
        List<String> names = new ArrayList<>();
        boolean withDict = false;
        boolean withWeakref = false;
        long list =
                t.push(Header.type(declared) == TypeIds.STR ? single(t, declared) : Lists.fromIterable(t, declared));
        for (int i = 0; i < Lists.length(list); i++) {
            long name = t.push(Lists.get(t, list, i));
            if (Header.type(name) != TypeIds.STR) {
                throw Exceptions.typeError(t, "__slots__ items must be strings, not '%s'", TypeNames.ofObject(name));
            }
            String text = Strs.toJava(name);
            if (text.equals("__dict__")) {
                withDict = true;
            } else if (text.equals("__weakref__")) {
                withWeakref = true;
            } else {
                requireFree(t, dict, name);
                names.add(text);
            }
            t.drop();
        }
        t.dropTo(mark);
        return new Slots(names, withDict, withWeakref);
    }

    private static void requireFree(ThreadState t, long dict, long name) {
        if (Dicts.contains(t, dict, name)) {
            throw Exceptions.valueError(t, "'%s' in __slots__ conflicts with class variable", Strs.toJava(name));
        }
    }

    private static long single(ThreadState t, long name) {
        long list = Lists.withCapacity(t, 1);
        Lists.initAppend(t, list, t.retained(name));
        return list;
    }

    /** The name as it is in the class: {@code __x} of class {@code C} is {@code _C__x}. */
    static String mangled(String className, String name) {
        if (!name.startsWith("__") || name.endsWith("__")) {
            return name;
        }
        String stripped = className.replaceFirst("^_+", "");
        return stripped.isEmpty() ? name : "_" + stripped + name;
    }
}
