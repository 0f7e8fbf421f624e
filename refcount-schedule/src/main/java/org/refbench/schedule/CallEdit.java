package org.refbench.schedule;

/**
 * A planted bug: within a method, calls of another are replaced by calls of a public static one that takes the receiver, if
 * there is one, as its first parameter and answers the same type.
 *
 * @param className binary name of the class to change
 * @param method name of the method to change, or null for all
 * @param calledClass binary name of the class whose method is called
 * @param calledMethod name of the called method
 * @param substituteClass binary name of the class of the substitute
 * @param substitute name of the substitute
 */
public record CallEdit(
        String className,
        String method,
        String calledClass,
        String calledMethod,
        String substituteClass,
        String substitute) {}
