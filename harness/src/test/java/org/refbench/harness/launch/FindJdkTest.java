package org.refbench.harness.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refbench.harness.launch.Sandbox.Outcome;

/** {@code scripts/find-jdk} against JDKs that are made up. */
class FindJdkTest {
    private static final Path SCRIPT = Path.of(System.getProperty("refbench.root"), "scripts", "find-jdk");

    @TempDir
    private Path dir;

    private Sandbox sandbox;

    @BeforeEach
    void toolsButNoJava() throws IOException {
        sandbox = new Sandbox(dir);
    }

    @Test
    void takesTheJdkThatItIsToldToTake() throws Exception {
        Path told = jdk("told", "25.0.3");
        Path other = jdk("other", "25.0.1");
        assertFound(told, find("REFBENCH_JAVA_HOME", told, "JAVA_HOME", other));
    }

    @Test
    void declinesAWrongJdkThatItIsToldToTakeThoughAnotherIsThere() throws Exception {
        Path wrong = jdk("wrong", "17.0.15");
        Outcome outcome = find("REFBENCH_JAVA_HOME", wrong, "JAVA_HOME", jdk("right", "25.0.3"));
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("REFBENCH_JAVA_HOME=" + wrong).contains("not a JDK 25");
    }

    @Test
    void prefersJavaHomeToTheRest() throws Exception {
        Path home = jdk("home", "25.0.3");
        jdk("jvm/jdk-25", "25.0.3");
        assertFound(home, find("JAVA_HOME", home, "REFBENCH_JDK_DIRS", dir.resolve("jvm")));
    }

    @Test
    void passesOverJdksOfOtherVersions() throws Exception {
        Path installed = jdk("jvm/jdk-25", "25");
        jdk("jvm/jdk-17", "17.0.1");
        jdk("jvm/jdk-26", "26.0.1");
        Path home = jdk("home", "17.0.15");
        assertFound(installed, find("JAVA_HOME", home, "REFBENCH_JDK_DIRS", dir + "/nowhere:" + dir + "/jvm"));
    }

    @Test
    void followsTheLinksOfTheJavaOnThePath() throws Exception {
        Path home = jdk("opt/some jdk", "25.0.3");
        Files.createSymbolicLink(dir.resolve("alternative"), home.resolve("bin/java"));
        Files.createSymbolicLink(sandbox.bin.resolve("java"), Path.of("../alternative"));
        assertFound(home.toRealPath(), sandbox.run(dir, Map.of(), SCRIPT.toString()));
    }

    @Test
    void findsAnInstalledJdkInADirectoryWithABlank() throws Exception {
        Path installed = jdk("my jvms/jdk 25", "25.0.3");
        assertFound(installed, find("JAVA_HOME", "", "REFBENCH_JDK_DIRS", dir.resolve("my jvms")));
    }

    @Test
    void findsTheHomeInsideAMacOsBundle() throws Exception {
        Path installed = jdk("JavaVirtualMachines/temurin.jdk/Contents/Home", "25.0.3");
        assertFound(installed, find("JAVA_HOME", "", "REFBENCH_JDK_DIRS", dir.resolve("JavaVirtualMachines")));
    }

    @Test
    void declinesARuntimeWithoutCompiler() throws Exception {
        Files.delete(jdk("jvm/jre-25", "25.0.3").resolve("bin/javac"));
        assertThat(find("JAVA_HOME", "", "REFBENCH_JDK_DIRS", dir.resolve("jvm"))
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void isNotTakenInByAVersionThatOnlyBeginsWith25() throws Exception {
        jdk("jvm/odd", "250.1");
        assertThat(find("JAVA_HOME", "", "REFBENCH_JDK_DIRS", dir.resolve("jvm"))
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void saysHowToGetOneWhenThereIsNone() throws Exception {
        Outcome outcome = sandbox.run(dir, Map.of(), SCRIPT.toString());
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("needs a JDK 25 and found none", "apt-get install", "brew install", "REFBENCH_JAVA_HOME");
    }

    private Path jdk(String name, String version) throws IOException {
        return sandbox.jdk(name, version, "exit 3");
    }

    private Outcome find(String name1, Object value1, String name2, Object value2) throws Exception {
        return sandbox.run(dir, Map.of(name1, value1.toString(), name2, value2.toString()), SCRIPT.toString());
    }

    private static void assertFound(Path home, Outcome outcome) {
        assertThat(outcome).isEqualTo(new Outcome(0, home + "\n", ""));
    }
}
