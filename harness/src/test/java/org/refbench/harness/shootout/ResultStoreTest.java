package org.refbench.harness.shootout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refbench.harness.spec.UsageException;

class ResultStoreTest {
    @TempDir
    private Path directory;

    @Test
    void whatIsSavedIsReadBack() {
        ResultStore store = ResultStore.create(directory, Samples.plan(), Samples.environment());
        ForkRecord good = Samples.fork(1, 1, Samples.cell("gil", 2), 100);
        ForkRecord bad = Samples.failed(2, 1, Samples.cell("gilectomy", 2), ForkRecord.Status.FAILED, "no");
        store.save(bad);
        store.save(good);
        ResultStore again = ResultStore.open(directory);
        assertThat(again.plan()).isEqualTo(Samples.plan());
        assertThat(again.forks()).usingRecursiveComparison().isEqualTo(java.util.List.of(good, bad));
    }

    @Test
    void halfWrittenFilesAreNotSeen() throws IOException {
        ResultStore store = ResultStore.create(directory, Samples.plan(), Samples.environment());
        store.save(Samples.fork(1, 1, Samples.cell("gil", 2), 100));
        Files.writeString(directory.resolve("forks/0002.json.tmp"), "{\"number\": 2, \"rou");
        assertThat(ResultStore.open(directory).forks()).hasSize(1);
    }

    @Test
    void aFolderHoldsOneShootout() {
        ResultStore.create(directory, Samples.plan(), Samples.environment());
        assertThatThrownBy(() -> ResultStore.create(directory, Samples.plan(), Samples.environment()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--resume");
    }

    @Test
    void aFolderWithoutAPlanIsRefused() {
        assertThatThrownBy(() -> ResultStore.open(directory))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("holds no shootout");
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        ResultStore store = ResultStore.create(directory, Samples.plan(), Samples.environment());
        store.save(Samples.fork(1, 1, Samples.cell("gil", 2), 100));
        Files.writeString(directory.resolve("forks/0001.json"), "{");
        assertThatThrownBy(store::forks).isInstanceOf(UsageException.class).hasMessageContaining("0001.json");
    }
}
