import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.FormatterService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Formats every Java source of the project with palantir-java-format, or checks that it is formatted.
 *
 * <p>It is a program of its own, run on the JDK that the toolchain selects: the formatter parses with the compiler of
 * the JVM that it runs in, and Maven itself may run on an older one that cannot read our sources.
 */
final class Format {
    private final FormatterService formatter =
            ServiceLoader.load(FormatterService.class).findFirst().orElseThrow();
    private final boolean apply;

    private Format(boolean apply) {
        this.apply = apply;
    }

    /** Usage: {@code java -cp FORMATTER_JARS Format.java check|apply ROOT}. */
    static void main(String[] args) throws IOException {
        Format format = new Format("apply".equals(args[0]));
        Path root = Path.of(args[1]);
        List<Path> sources;
        try (Stream<Path> files = Files.walk(root)) {
            sources = files.filter(f -> isSource(root.relativize(f))).sorted().toList();
        }
        // One file at the least is this one; every file is looked at, so that one run names them all.
        long wrong = sources.parallelStream().filter(f -> !format.clean(f)).count();
        if (wrong > 0) {
            System.err.println(wrong + " of " + sources.size()
                    + " sources are not formatted; this formats them: mvn -q -pl style verify -Dformat=apply");
        }
        System.exit(wrong > 0 || sources.isEmpty() ? 1 : 0);
    }

    private static boolean isSource(Path file) {
        String path = "/" + file.toString().replace('\\', '/');
        return path.endsWith(".java")
                && (path.contains("/src/") || path.contains("/style/"))
                && !path.contains("/target/");
    }

    private boolean clean(Path file) {
        try {
            String before = Files.readString(file);
            String after = formatter.formatSourceReflowStringsAndFixImports(before);
            if (before.equals(after)) {
                return true;
            }
            if (apply) {
                Files.writeString(file, after);
                return true;
            }
            System.err.println("not formatted: " + file);
        } catch (FormatterException | IOException e) {
            System.err.println("cannot format " + file + ": " + e.getMessage());
        }
        return false;
    }
}
