package org.refbench.mutants;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/** Calls into classes of another loader: the one static method {@code run} of a class of {@code org.refbench.mutants.probe}. */
final class Isolated {
    private Isolated() {}

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
