package org.refbench.scheme.buffered;

import java.util.List;
import java.util.Map;
import org.refbench.heap.HeaderLayout;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeOption;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** Finds {@code buffered}. */
public final class BufferedProvider implements SchemeProvider {
    static final String HANDSHAKE = "handshake";
    static final String LOG = "log";
    static final String BYTES = "bytes";
    static final String COMMITTERS = "committers";

    private static final String STOP = "stop";
    private static final String ON_THE_FLY = "on-the-fly";
    private static final String DEFAULT_LOG = "16384";
    private static final String DEFAULT_BYTES = "8388608";
    private static final String DEFAULT_COMMITTERS = "0";
    private static final int MOST_ENTRIES = 1 << 24;
    private static final int MOST_COMMITTERS = 64;

    @Override
    public String alias() {
        return "buffered";
    }

    @Override
    public String summary() {
        return "increments and decrements logged, applied in epochs: the Gilectomy of 2017, reconstructed";
    }

    @Override
    public SchemeTraits traits() {
        return new SchemeTraits(true, true, false, true, false, true, false);
    }

    @Override
    public HeaderLayout layout() {
        return BufferedLayout.LAYOUT;
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(
                new SchemeOption(
                        HANDSHAKE,
                        STOP + "|" + ON_THE_FLY,
                        STOP,
                        "how logs are handed over: all at once, or one by one"),
                new SchemeOption(LOG, "int", DEFAULT_LOG, "entries of a thread's log that end an epoch"),
                new SchemeOption(BYTES, "int", DEFAULT_BYTES, "bytes that a thread takes or retires that end one"),
                new SchemeOption(
                        COMMITTERS,
                        "int",
                        DEFAULT_COMMITTERS,
                        "threads that apply logs, for idle processors; mutators help, and with 0 they do all of it"));
    }

    @Override
    public SchemeTraits traits(Map<String, String> options) {
        isOnTheFly(options);
        number(options, LOG, DEFAULT_LOG, 1, MOST_ENTRIES);
        number(options, BYTES, DEFAULT_BYTES, 1, Integer.MAX_VALUE);
        number(options, COMMITTERS, DEFAULT_COMMITTERS, 0, MOST_COMMITTERS);
        return traits();
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        return new BufferedRefCounter(
                services,
                isOnTheFly(options),
                number(options, LOG, DEFAULT_LOG, 1, MOST_ENTRIES),
                number(options, BYTES, DEFAULT_BYTES, 1, Integer.MAX_VALUE),
                number(options, COMMITTERS, DEFAULT_COMMITTERS, 0, MOST_COMMITTERS));
    }

    private static boolean isOnTheFly(Map<String, String> options) {
        String handshake = options.getOrDefault(HANDSHAKE, STOP);
        if (!handshake.equals(STOP) && !handshake.equals(ON_THE_FLY)) {
            throw new IllegalArgumentException(
                    "buffered: handshake must be " + STOP + " or " + ON_THE_FLY + ", not '" + handshake + "'");
        }
        return handshake.equals(ON_THE_FLY);
    }

    private static int number(Map<String, String> options, String name, String defaultValue, int least, int most) {
        String text = options.getOrDefault(name, defaultValue);
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, with what is out of range
        }
        throw new IllegalArgumentException(
                "buffered: " + name + " must be a number from " + least + " to " + most + ", not '" + text + "'");
    }
}
