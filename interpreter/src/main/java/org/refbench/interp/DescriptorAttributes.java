package org.refbench.interp;

import org.refbench.object.Descriptors;
import org.refbench.object.Methods;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;

/** The data attributes of bound methods and of descriptors. */
final class DescriptorAttributes {
    private DescriptorAttributes() {}

    /** A new reference, or 0 if there is none. */
    static long find(ThreadState t, long object, String name) {
        return switch (Arithmetic.type(object)) {
            case TypeIds.METHOD -> ofMethod(t, object, name);
            case TypeIds.PROPERTY -> ofProperty(t, object, name);
            case TypeIds.MEMBER ->
                switch (name) {
                    case "__name__" -> t.retained(Descriptors.memberName(object));
                    case "__objclass__" -> t.retained(Descriptors.memberOwner(object));
                    default -> 0;
                };
            default ->
                switch (name) {
                    case "__func__", "__wrapped__" -> t.retained(Descriptors.wrapped(object));
                    default -> Attributes.find(t, Descriptors.wrapped(object), t.space.intern(t, name));
                };
        };
    }

    private static long ofMethod(ThreadState t, long method, String name) {
        return switch (name) {
            case "__func__" -> t.retained(Methods.function(method));
            case "__self__" -> t.retained(Methods.self(method));
            default -> Attributes.find(t, Methods.function(method), t.space.intern(t, name));
        };
    }

    private static long ofProperty(ThreadState t, long property, String name) {
        return switch (name) {
            case "fget" -> part(t, property, Descriptors.GETTER);
            case "fset" -> part(t, property, Descriptors.SETTER);
            case "fdel" -> part(t, property, Descriptors.DELETER);
            case "__doc__" -> doc(t, property);
            default -> 0;
        };
    }

    private static long part(ThreadState t, long property, int which) {
        long part = Descriptors.part(property, which);
        return part == 0 ? t.none() : t.retained(part);
    }

    /** The doc that was given, else the getter's. */
    private static long doc(ThreadState t, long property) {
        long getter = Descriptors.part(property, Descriptors.GETTER);
        if (Descriptors.part(property, Descriptors.DOC) == 0 && getter != 0) {
            long doc = Attributes.find(t, getter, t.space.intern(t, "__doc__"));
            return doc == 0 ? t.none() : doc;
        }
        return part(t, property, Descriptors.DOC);
    }
}
