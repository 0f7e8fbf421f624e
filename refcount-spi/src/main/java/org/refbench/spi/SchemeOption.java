package org.refbench.spi;

/**
 * An option that a scheme declares.
 *
 * @param name as written in {@code scheme(name=value)}
 * @param type for users: {@code int}, {@code boolean}, or the permitted words
 * @param defaultValue used when the option is not given
 * @param summary one line
 */
public record SchemeOption(String name, String type, String defaultValue, String summary) {}
