package org.refbench.harness.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refbench.harness.launch.Sandbox.Outcome;

/**
 * {@code scripts/refbench} in a project tree of its own, with a Maven and a JDK that are made up: Maven writes a jar and says so in
 * a file, java prints its arguments and exits with 7.
 */
class LauncherTest {
    private static final Path SCRIPTS = Path.of(System.getProperty("refbench.root"), "scripts");
    private static final String JAVA = """
        for a in "$@"; do
          case $a in
            -XX:DumpLoadedClassList=*) exit 0 ;;
            -XX:SharedArchiveFile=*) archive=${a#*=} ;;
            -Xshare:dump) dump=yes ;;
          esac
        done
        if [ "$dump" = yes ]; then echo classes > "$archive"; exit 0; fi
        for a in "$@"; do echo "<$a>"; done
        exit 7\
        """;

    @TempDir
    private Path dir;

    private Sandbox sandbox;
    private Path root;
    private Path source;
    private Path jar;
    private Path builds;
    private Path jdk;

    @BeforeEach
    void projectWithOneSource() throws IOException {
        sandbox = new Sandbox(dir);
        jdk = sandbox.jdk("jdk 25", "25.0.3", JAVA);
        root = dir.resolve("a project");
        Path scripts = Files.createDirectories(root.resolve("scripts"));
        for (String script : new String[] {"refbench", "find-jdk", "shootout"}) {
            Files.copy(SCRIPTS.resolve(script), scripts.resolve(script));
        }
        source = Files.createDirectories(root.resolve("harness/src/main/java")).resolve("A.java");
        Files.writeString(source, "class A {}");
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.writeString(root.resolve("harness/pom.xml"), "<project/>");
        jar = root.resolve("harness/target/refbench.jar");
        builds = dir.resolve("builds");
        maven("mkdir -p harness/target && echo jar > harness/target/refbench.jar");
    }

    @Test
    void buildsWhatIsMissingAndRuns() throws Exception {
        Outcome outcome = launch(root, "run", "a b.py", "*", "");
        assertThat(outcome.exit()).isEqualTo(7);
        assertThat(outcome.out())
                .endsWith("<org.refbench.harness.Main>\n<run>\n<a b.py>\n<*>\n<>\n")
                .contains("<--enable-native-access=ALL-UNNAMED>\n", "<-Drefbench.root=" + root + ">\n");
        assertThat(outcome.err()).contains("refbench: building");
        assertThat(Files.readString(builds)).isEqualTo("built\n");
    }

    @Test
    void startsAtOnceWhenNothingChanged() throws Exception {
        launch(root, "schemes");
        Outcome outcome = launch(root, "schemes");
        assertThat(outcome.exit()).isEqualTo(7);
        assertThat(outcome.err()).isEmpty();
        assertThat(Files.readString(builds)).isEqualTo("built\n");
    }

    @Test
    void startsWithTheClassArchiveThatItMade() throws Exception {
        assertThat(launch(root, "schemes").out())
                .contains("<-XX:SharedArchiveFile=" + jar.resolveSibling("refbench.jsa") + ">");
    }

    @Test
    void startsWithoutAnArchiveWhereNoneCouldBeMade() throws Exception {
        jdk = sandbox.jdk("jdk 25", "25.0.3", "case \"$*\" in *DumpLoadedClassList*) exit 1 ;; esac\n" + JAVA);
        launch(root, "schemes");
        Outcome outcome = launch(root, "schemes");
        assertThat(outcome.exit()).isEqualTo(7);
        assertThat(outcome.out()).doesNotContain("SharedArchiveFile").endsWith("<schemes>\n");
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        launch(root, "schemes");
        changeAfterBuild(source);
        launch(root, "schemes");
        assertThat(Files.readString(builds)).isEqualTo("built\nbuilt\n");
    }

    @Test
    void buildsAgainWhenAPomIsNewer() throws Exception {
        launch(root, "schemes");
        changeAfterBuild(root.resolve("harness/pom.xml"));
        launch(root, "schemes");
        assertThat(Files.readString(builds)).isEqualTo("built\nbuilt\n");
    }

    @Test
    void buildsAgainWhenASourceIsGone() throws Exception {
        launch(root, "schemes");
        Files.delete(source);
        changeAfterBuild(source.getParent());
        launch(root, "schemes");
        assertThat(Files.readString(builds)).isEqualTo("built\nbuilt\n");
    }

    @Test
    void takesASourceThatChangedDuringTheBuildForNewer() throws Exception {
        // A build that takes longer than a tick of the file system's clock.
        maven("sleep 0.1; echo changed > harness/src/main/java/A.java; mkdir -p harness/target;"
                + " echo jar > harness/target/refbench.jar");
        launch(root, "schemes");
        assertThat(Files.getLastModifiedTime(jar)).isLessThan(Files.getLastModifiedTime(source));
    }

    @Test
    void doesNotRunWhatFailedToBuild() throws Exception {
        maven("echo broken on stdout; exit 1");
        Outcome outcome = launch(root, "schemes");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("broken on stdout", "refbench: the build failed");
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        Files.delete(sandbox.bin.resolve("mvn"));
        Outcome outcome = launch(root, "schemes");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("no mvn on the PATH");
    }

    @Test
    void neitherBuildsNorRunsWithoutAJdk() throws Exception {
        Outcome outcome = sandbox.run(root, Map.of(), root + "/scripts/refbench", "schemes");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("needs a JDK 25");
        assertThat(builds).doesNotExist();
    }

    @Test
    void worksThroughALinkFromAnotherDirectory() throws Exception {
        Path elsewhere = Files.createDirectory(dir.resolve("else where"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("rb"), Path.of("../a project/scripts/refbench"));
        Outcome outcome = sandbox.run(elsewhere, Map.of("JAVA_HOME", jdk.toString()), link.toString(), "schemes");
        assertThat(outcome.exit()).isEqualTo(7);
        assertThat(outcome.out()).contains("<" + jar + ">").endsWith("<schemes>\n");
    }

    @Test
    void passesOptionsOfTheUserToTheJvm() throws Exception {
        Outcome outcome = sandbox.run(
                root,
                Map.of(
                        "JAVA_HOME",
                        jdk.toString(),
                        "REFBENCH_JAVA_OPTS",
                        "-Da=1 -Db=2",
                        "REFBENCH_CLASSPATH",
                        "/x y.jar"),
                root + "/scripts/refbench",
                "schemes");
        assertThat(outcome.out()).contains("<-Da=1>\n<-Db=2>\n<-cp>\n<" + jar + ":/x y.jar>\n");
    }

    @Test
    void buildsTheStressTestsForTheirOwnCommandOnly() throws Exception {
        maven("case \"$*\" in *' stress '*) d=stress name=stress ;; *) d=harness name=refbench ;; esac\n"
                + "mkdir -p $d/target && echo jar > $d/target/$name.jar");
        Path stressSource =
                Files.createDirectories(root.resolve("stress/src/main/java")).resolve("B.java");
        Files.writeString(stressSource, "class B {}");
        launch(root, "schemes");
        assertThat(root.resolve("stress/target")).doesNotExist();
        launch(root, "jcstress");
        assertThat(root.resolve("stress/target/stress.jar")).exists();
        assertThat(Files.readString(builds)).isEqualTo("built\nbuilt\n");
        changeAfterBuild(stressSource);
        launch(root, "schemes");
        assertThat(Files.readString(builds)).isEqualTo("built\nbuilt\n");
        assertThat(launch(root, "jcstress").out()).endsWith("<jcstress>\n");
        assertThat(Files.readString(builds)).isEqualTo("built\nbuilt\nbuilt\n");
    }

    @Test
    void shootoutIsAnotherNameForTheCommand() throws Exception {
        Outcome outcome =
                sandbox.run(root, Map.of("JAVA_HOME", jdk.toString()), root + "/scripts/shootout", "--help", "x y");
        assertThat(outcome.out()).endsWith("<shootout>\n<--help>\n<x y>\n");
    }

    private Outcome launch(Path directory, String... args) throws Exception {
        String[] command = new String[args.length + 1];
        command[0] = root + "/scripts/refbench";
        System.arraycopy(args, 0, command, 1, args.length);
        return sandbox.run(directory, Map.of("JAVA_HOME", jdk.toString()), command);
    }

    private void maven(String command) throws IOException {
        Sandbox.program(sandbox.bin.resolve("mvn"), "echo built >> '" + builds + "'\n" + command);
    }

    private static void changeAfterBuild(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
    }
}
