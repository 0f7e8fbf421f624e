package org.refbench.mutants;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/** Calls into classes of another loader: the one static method {@code run} of a class of {@code org.refbench.mutants.probe}. */
final class Isolated {
    private static final String IMMORTAL = "refbench.immortal";

    private Isolated() {}

    /** Loads the heap's switches, which are read once, as the scheme needs them; does nothing if they have been loaded before. */
    static void setSwitches(ClassLoader loader, String provider) {
        String before = System.getProperty(IMMORTAL);
        System.setProperty(IMMORTAL, String.valueOf(provider != null && provider.contains("ImmortalWrapper")));
        try {
            Class.forName("org.refbench.heap.Switches", true, loader);
        } catch (ClassNotFoundException e) {
            throw new LinkageError("no switches", e);
        } finally {
            if (before == null) {
                System.clearProperty(IMMORTAL);
            } else {
                System.setProperty(IMMORTAL, before);
            }
        }
    }

    static Object call(ClassLoader loader, String probe, Object... arguments) {
        try {
            var method = Arrays.stream(Class.forName("org.refbench.mutants.probe." + probe, true, loader)
                            .getMethods())
                    .filter(m -> m.getName().equals("run"))
                    .findFirst()
                    .orElseThrow();
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(probe + " failed: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(probe, e);
        }
    }
}
