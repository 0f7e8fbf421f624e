package org.refbench.harness.spec;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes in bytes as people write them: a whole number, then optionally {@code k}, {@code m} or {@code g} (powers of 1024). */
public final class ByteSize {
    private static final Pattern FORM = Pattern.compile("(\\d+)([kmg]?)b?");

    private ByteSize() {}

    /** Parses {@code text}; {@code what} names the option in the error text. */
    public static long parse(String what, String text) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new UsageException(
                    what + ": '" + text + "' is not a size; write a number of bytes, or one with k, m or g: 64m");
        }
        long unit = switch (matcher.group(2)) {
            case "k" -> 1L << 10;
            case "m" -> 1L << 20;
            case "g" -> 1L << 30;
            default -> 1L;
        };
        try {
            long bytes = Math.multiplyExact(Long.parseLong(matcher.group(1)), unit);
            if (bytes > 0) {
                return bytes;
            }
        } catch (ArithmeticException | NumberFormatException tooLarge) {
            throw new UsageException(what + ": '" + text + "' is more than this machine can address");
        }
        throw new UsageException(what + ": a size must be more than 0");
    }

    /** The shortest of the same forms that is within 5% of {@code bytes}, for people: {@code 1.5 MB}. */
    public static String format(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        int exponent = Math.min((63 - Long.numberOfLeadingZeros(bytes)) / 10, 4);
        double scaled = bytes / (double) (1L << (10 * exponent));
        return String.format(Locale.ROOT, scaled < 10 ? "%.1f %cB" : "%.0f %cB", scaled, " kMGT".charAt(exponent));
    }
}
