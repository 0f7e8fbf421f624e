package org.refbench.harness.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of docs/add-a-scheme.md as they stand, in a copy of the repository, with a local Maven repository of its own
 * that borrows what has been downloaded before: nothing is installed where the user would find it.
 */
@Tag("tutorial")
class TutorialTest {
    private static final Path ROOT = Path.of(System.getProperty("refbench.root"));
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh(?: exit=(\\d+))?\\n(.*?)^```$");
    private static final Set<String> NOT_COPIED = Set.of(".git", "refbench-out", "results");

    /** What of a target directory is copied: classes that are not older than their sources need no compiler. */
    private static final Set<String> BUILT = Set.of("classes", "generated-sources", "maven-status");

    @TempDir
    private Path directory;

    private Path copy;
    private Path localRepository;
    private int blocks;

    /** A block of the page and how it is to end. */
    private record Block(String commands, int exit) {}

    @BeforeEach
    void copyTheRepository() throws IOException {
        copy = directory.resolve("refbench");
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                String name = dir.getFileName().toString();
                boolean inTarget = dir.getParent().endsWith("target");
                if (NOT_COPIED.contains(name) || inTarget && !BUILT.contains(name)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(copy.resolve(ROOT.relativize(dir)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.getParent().endsWith("target")) {
                    return FileVisitResult.CONTINUE;
                }
                Files.copy(file, copy.resolve(ROOT.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        localRepository = directory.resolve("m2");
        Path real = Path.of(System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository"));
        borrow(real, localRepository, "org");
        borrow(real.resolve("org"), localRepository.resolve("org"), "refbench");
    }

    /** Links to all that {@code real} holds but {@code own}. */
    private static void borrow(Path real, Path directory, String own) throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> entries = Files.list(real)) {
            for (Path entry : entries.toList()) {
                if (!entry.getFileName().toString().equals(own)) {
                    Files.createSymbolicLink(directory.resolve(entry.getFileName()), entry);
                }
            }
        }
    }

    /** Before the directory goes, so that nothing follows them. */
    @AfterEach
    void returnWhatIsBorrowed() throws IOException {
        for (Path place : List.of(localRepository, localRepository.resolve("org"))) {
            try (Stream<Path> entries = Files.list(place)) {
                for (Path link : entries.filter(Files::isSymbolicLink).toList()) {
                    Files.delete(link);
                }
            }
        }
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void everyCommandWorksAndWrongSchemesAreTold() throws Exception {
        List<String> failures = new ArrayList<>();
        for (Block block : blocks()) {
            String output = run(block);
            if (block.exit() == 1) {
                failures.add(output);
            }
        }
        assertThat(failures).hasSize(2);
        assertThat(failures.get(0))
                .as("a lost decrement")
                .contains("law 2 liveness", "audit: LEAK: ")
                .containsPattern("seed \\d{4,}")
                .containsPattern("replay: scripts/refbench verify --plugin \\S+\\.jar --schemes yours --replay \\S+");
        assertThat(failures.get(1))
                .as("a lost increment")
                .contains("law 1 safety")
                .containsPattern(
                        "use of a freed object: \\w+ object at 0x\\w+, use \\d+ of its cell, allocated by thread \\d+,"
                                + " freed by thread \\d+")
                .containsPattern("seed \\d{4,}");
        replayFails(failures.get(1));
        assertThat(copy.resolve("refcount-mine/target/classes")).isDirectory();
        assertThat(directory.resolve("mine-results/report.html")).content().contains("mine");
    }

    /** The command that a failure prints is one that fails. */
    private void replayFails(String output) throws Exception {
        Matcher replay = Pattern.compile("replay: (scripts/refbench .* --replay checked:.*)")
                .matcher(output);
        assertThat(replay.find()).isTrue();
        assertThat(run(new Block(replay.group(1), 1))).contains("FAILED: yours, checked");
    }

    private static List<Block> blocks() throws IOException {
        Matcher matcher = BLOCK.matcher(Files.readString(ROOT.resolve("docs/add-a-scheme.md")));
        List<Block> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(2), matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1))));
        }
        assertThat(blocks).hasSizeGreaterThan(5);
        return blocks;
    }

    private String run(Block block) throws Exception {
        Path output = directory.resolve("output-" + blocks++);
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-c", block.commands())
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("REFBENCH_JAVA_OPTS", "-Djmh.ignoreLock=true");
        builder.environment()
                .put(
                        "MAVEN_OPTS",
                        "-Dmaven.repo.local=" + localRepository
                                + " -Dmaven.compiler.useIncrementalCompilation=false"
                                + " --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED");
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            int exit = process.waitFor();
            String text = Files.readString(output);
            System.out.printf(
                    "%d s: %s%n",
                    (System.nanoTime() - start) / 1_000_000_000,
                    block.commands().strip());
            assertThat(exit).as("%s%n%s", block.commands(), text).isEqualTo(block.exit());
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
