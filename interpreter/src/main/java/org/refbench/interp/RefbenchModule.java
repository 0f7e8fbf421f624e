package org.refbench.interp;

import org.refbench.heap.Header;
import org.refbench.object.Signature;
import org.refbench.object.ThreadState;
import org.refbench.object.Truth;
import org.refbench.spi.RootKind;

/**
 * The module {@code refbench}: what a program may ask of its memory manager. Under a scheme without immortal objects {@code
 * immortalize} does nothing, so that the same program runs everywhere.
 *
 * <pre>
 *   immortalize(object, transitive=False)   the object, and if transitive all that it refers to, is never counted
 *                                           or freed from now on; answers whether the runtime has immortal objects
 *   is_immortal(object)                     whether it is
 * </pre>
 */
final class RefbenchModule {
    private RefbenchModule() {}

    static void define(ModuleDefinition module) {
        module.function(
                "immortalize",
                Signature.of(1, "object", "transitive"),
                (t, base, count) -> t.bool(immortalize(t, t.stack[base], count > 1 ? t.stack[base + 1] : 0)));
        module.function(
                "is_immortal", Signature.exactly(1), (t, base, count) -> t.bool(Header.isImmortal(t.stack[base])));
    }

    private static boolean immortalize(ThreadState t, long object, long transitive) {
        boolean all = transitive != 0 && Truth.of(t, transitive);
        t.space.counter.immortalize(t.m, visitor -> visitor.root(object, RootKind.OWNED), all);
        return t.space.counter.services().immortals().areEnabled();
    }
}
