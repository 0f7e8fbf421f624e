package org.refbench.object;

/**
 * A native function as Python code calls it.
 *
 * @param name its name
 * @param owner the type it is a method of, for {@code repr} and error texts; null for a plain function
 * @param module the module of a plain function; null for a builtin one
 * @param signature how arguments are matched
 * @param code what it does
 */
public record NativeDef(String name, PyType owner, String module, Signature signature, NativeCode code) {}
