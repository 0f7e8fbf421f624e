package org.refbench.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refbench.audit.Audit;
import org.refbench.audit.AuditReport;
import org.refbench.lock.LockPolicy;
import org.refbench.lock.LockPolicyProvider;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeProvider;

/**
 * A runtime with one thread and without an interpreter. Closing it audits the heap, tears the runtime down, and asserts that
 * no object is left.
 *
 * <p>Made of a scheme with its options, a plus sign, and a lock policy: {@code tracing(stress=true)+object-lock}.
 */
final class TestRuntime implements AutoCloseable {
    /** For parameterised tests: the baseline, the Gilectomy, and the scheme that finds missing roots. */
    static final String PLAIN = "plain+gil";

    static final String ATOMIC = "atomic+object-lock";
    static final String STRESS = "tracing(stress=true)+object-lock";

    private static final long HEAP_BYTES = 64 << 20;
    private static final Pattern SCHEME = Pattern.compile("([a-z]+)(?:\\((.*)\\))?");

    final ThreadState t;
    private final SchemeProvider provider;
    private final RuntimeServices services;

    private TestRuntime(SchemeProvider provider, Map<String, String> options, LockPolicy locks) {
        this.provider = provider;
        services = RuntimeServices.over(provider, HEAP_BYTES, Shapes.INSTANCE);
        RefCounter counter = provider.create(services, options);
        ObjectSpace space = new ObjectSpace(counter, provider.traits(), locks);
        t = new ThreadState(space);
        space.populate(t);
    }

    static TestRuntime open(String spec) {
        String[] parts = spec.split("\\+");
        return open(
                parts[0],
                named(LockPolicyProvider.class, LockPolicyProvider::alias, parts[1])
                        .create());
    }

    /** A runtime of a scheme with its options, such as {@code tracing(stress=true)}, and any lock policy. */
    static TestRuntime open(String scheme, LockPolicy locks) {
        Matcher parts = SCHEME.matcher(scheme);
        assertThat(parts.matches()).as(scheme).isTrue();
        Map<String, String> options = new HashMap<>();
        if (parts.group(2) != null) {
            for (String option : parts.group(2).split(",")) {
                options.put(option.split("=")[0], option.split("=")[1]);
            }
        }
        return new TestRuntime(named(SchemeProvider.class, SchemeProvider::alias, parts.group(1)), options, locks);
    }

    private static <P> P named(Class<P> kind, Function<P, String> alias, String name) {
        return ServiceLoader.load(kind).stream()
                .map(ServiceLoader.Provider::get)
                .filter(p -> alias.apply(p).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " " + name));
    }

    /** Runs {@code body} and asserts that it leaves the operand stack as it was, no exception, and a heap without faults. */
    static void run(String spec, Consumer<TestRuntime> body) {
        try (TestRuntime runtime = open(spec)) {
            body.accept(runtime);
        }
    }

    // ---- values ----

    /** A new str on the stack; answers it. */
    long str(String text) {
        return t.push(Strs.of(t, text));
    }

    /** A new int on the stack; answers it. */
    long integer(long value) {
        return t.push(Ints.of(t, value));
    }

    /** A new float on the stack; answers it. */
    long real(double value) {
        return t.push(Floats.of(t, value));
    }

    // ---- outcomes ----

    /** The repr of what the operation answers, or {@code Type: text} of what it raises; the stack is restored. */
    String outcome(ToLongFunction<ThreadState> operation) {
        int mark = t.sp;
        try {
            long result = t.push(operation.applyAsLong(t));
            return Text.repr(t, result);
        } catch (PyError _) {
            return takeError();
        } finally {
            t.dropTo(mark);
        }
    }

    /** Runs an operation that raises; answers {@code Type: text} and restores the stack. */
    String error(Runnable operation) {
        int mark = t.sp;
        assertThat(catchThrowableOfType(PyError.class, operation::run))
                .as("the operation raises")
                .isNotNull();
        String text = takeError();
        t.dropTo(mark);
        return text;
    }

    private String takeError() {
        long exception = t.push(t.takeException());
        String text = Exceptions.type(exception).name() + ": " + Text.str(t, exception);
        t.drop();
        return text;
    }

    /** Quiesces and audits now. */
    void audit() {
        t.space.counter.quiesce(t.m);
        AuditReport report = Audit.stopAndRun(t.m, t.space.counter, provider.traits());
        assertThat(report.clean()).as(report.text()).isTrue();
    }

    /** Gives the memory back of a runtime that a test has spoilt. */
    void discard() {
        services.heap().close();
    }

    @Override
    public void close() {
        try {
            assertThat(t.exception()).as("an exception was left").isZero();
            assertThat(t.sp).as("slots left on the operand stack").isZero();
            audit();
            t.space.tearDown(t);
            t.space.counter.quiesce(t.m);
            AuditReport end = Audit.stopAndRun(t.m, t.space.counter, provider.traits());
            assertThat(end.clean()).as(end.text()).isTrue();
            if (provider.traits().reclaims()) {
                assertThat(end.liveObjects()).as("objects left after teardown").isZero();
            }
            t.detach();
        } finally {
            services.heap().close();
        }
    }
}
