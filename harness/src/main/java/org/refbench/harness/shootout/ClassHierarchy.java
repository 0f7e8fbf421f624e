package org.refbench.harness.shootout;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.refbench.lock.LockPolicy;
import org.refbench.object.Caller;
import org.refbench.spi.Mutator;
import org.refbench.spi.ObjectShapes;

/**
 * Asks the JVM which subclasses of a class are loaded: the same answer that the compiler goes by when it decides whether a call has
 * one possible target.
 */
public final class ClassHierarchy {
    private static final Pattern LINE = Pattern.compile("^([| -]*)([^/]+)/.*$");

    private ClassHierarchy() {}

    /** Throws unless the compiler sees one implementation of each of the classes that every operation of a program goes through. */
    public static void requirePinned() {
        requirePinned(List.of(Mutator.class, LockPolicy.class, ObjectShapes.class, Caller.class));
    }

    /** Throws unless each of {@code hotTypes} has at most one loaded subclass that can have instances. */
    public static void requirePinned(Collection<Class<?>> hotTypes) {
        for (Class<?> type : hotTypes) {
            List<String> loaded = subclasses(describe(type), type.getName()).stream()
                    .filter(name -> !isAbstract(name, type.getClassLoader()))
                    .toList();
            if (loaded.size() > 1) {
                throw new IllegalStateException("the fork is not pinned: " + type.getName()
                        + " has more than one implementation loaded: " + String.join(", ", loaded));
            }
        }
    }

    private static boolean isAbstract(String name, ClassLoader loader) {
        try {
            return Modifier.isAbstract(Class.forName(name, false, loader).getModifiers());
        } catch (ClassNotFoundException hidden) {
            return false;
        }
    }

    /** The JVM's own drawing of the subclasses of {@code type}. */
    static String describe(Class<?> type) {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmClassHierarchy",
                            new Object[] {new String[] {"-s", type.getName()}},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException("this JVM does not tell its class hierarchy", e);
        }
    }

    /** The names of all classes below {@code root} in {@code drawing}. */
    static List<String> subclasses(String drawing, String root) {
        List<String> names = new ArrayList<>();
        int rootDepth = Integer.MAX_VALUE;
        for (String line : drawing.lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                continue;
            }
            int depth = matcher.end(1);
            if (matcher.group(2).equals(root)) {
                rootDepth = depth;
            } else if (depth > rootDepth) {
                names.add(matcher.group(2));
            }
        }
        return names;
    }
}
