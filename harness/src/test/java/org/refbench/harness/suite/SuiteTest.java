package org.refbench.harness.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refbench.harness.spec.Contender;
import org.refbench.harness.spec.ContenderResolver;
import org.refbench.harness.spec.InstalledCatalog;

class SuiteTest {
    private final InstalledCatalog catalog = new InstalledCatalog();
    private final List<Contender> contenders =
            new ContenderResolver(catalog).resolveList("none,plain,atomic,immortal(plain)", Optional.empty());

    private List<SuiteCell> cells(String rows) {
        return SuitePlan.cells(Measures.all(List.of(1, 2)), contenders, catalog, Pattern.compile(rows));
    }

    @Test
    void measuresOfASchemeTakeWhatTheyNeed() {
        assertThat(cells("pair, immortal")).extracting(SuiteCell::subject).containsExactly("immortal(plain)");
        assertThat(cells("hand-over"))
                .extracting(SuiteCell::subject)
                .containsExactly("plain", "atomic", "immortal(plain)", "words through the same ring");
        assertThat(cells("only what is put off")).isEmpty();
        assertThat(SuitePlan.cells(
                        Measures.all(List.of(1)),
                        new ContenderResolver(catalog).resolveList("atomic,buffered,deferred", Optional.empty()),
                        catalog,
                        Pattern.compile("only what is put off")))
                .extracting(SuiteCell::subject)
                .containsExactly("buffered");
        assertThat(cells("poll"))
                .extracting(SuiteCell::subject)
                .containsExactly("none", "plain", "atomic", "immortal(plain)");
    }

    @Test
    void everySchemeTakesPartWhenNoneIsNamed() {
        List<String> all =
                Contenders.all(catalog).stream().map(c -> c.scheme().toString()).toList();
        catalog.schemes().forEach(s -> assertThat(all).contains(s.name()));
        assertThat(all).contains("immortal(plain)", "plain(counts=mutex)").doesNotHaveDuplicates();
    }

    @Test
    void theTableComparesWithinARowAndImmortalPairsWithPrivateOnes() {
        List<SuiteCell> cells = cells("^pair, (private|immortal)$");
        List<SuiteFork> forks = new ArrayList<>();
        for (int round = 1; round <= 3; round++) {
            for (SuiteCell cell : cells) {
                double nanos = switch (cell.subject()) {
                    case "plain" -> 2;
                    case "atomic" -> 8;
                    case "plain field" -> 1;
                    case "immortal(plain)" -> cell.measure().needs().isEmpty() ? 3 : 0.5;
                    default -> 16;
                };
                forks.add(fork(round, cell, nanos));
            }
        }
        assertThat(new SuiteTable(cells, forks).markdown())
                .contains("| `plain` | gil | 2.00 [2.00, 2.00] | 4.00 [4.00, 4.00] | 1.00x [1.00, 1.00] | 0.250x")
                .contains("| `atomic` | object-lock | 8.00 [8.00, 8.00] | 16.0 [16.0, 16.0] | 4.00x")
                .contains("| *Netty* |  | 16.0 [16.0, 16.0] | 32.0 [32.0, 32.0] | 8.00x [8.00, 8.00] | 2.00x"
                        + " [2.00, 2.00] | 16.0x [16.0, 16.0] | 3 |")
                .contains("| pair, immortal | `immortal(plain)` | gil | 0.500 [0.500, 0.500] | 1.00 [1.00, 1.00] |"
                        + " 0.250x");
    }

    @Test
    void aCellThatFailedIsNamedAndNothingIsComparedWithIt() {
        List<SuiteCell> cells = cells("^pair, private$");
        List<SuiteFork> forks = new ArrayList<>();
        for (SuiteCell cell : cells) {
            boolean fails = cell.subject().equals("plain");
            forks.add(fails ? new SuiteFork(1, 1, cell, "why", new double[0], new double[0], 0) : fork(1, cell, 5));
        }
        assertThat(new SuiteTable(cells, forks).markdown())
                .contains("| `plain` | gil | FAILED: why |")
                .contains("| `atomic` | object-lock | 5.00 [1 fork] | 10.0 [1 fork] | - | 1.00x [1 fork] |");
    }

    @Test
    void whatWasMeasuredIsReadAgainAndACutOffLineIsDropped(@TempDir Path directory) throws IOException {
        SuiteStore store = new SuiteStore(directory);
        SuiteCell cell = cells("^10 slots, 50% stores, 2 threads$").getFirst();
        store.add(fork(1, cell, 5));
        store.add(fork(2, cell, 6));
        Path file = directory.resolve("forks.jsonl");
        Files.writeString(file, "{\"number\":3,", StandardOpenOption.APPEND);
        assertThat(store.forks()).extracting(SuiteFork::cell).containsExactly(cell, cell);
        store.add(fork(3, cell, 7));
        assertThat(store.forks()).extracting(f -> f.nanos()[0]).containsExactly(5.0, 6.0, 7.0);
    }

    private static SuiteFork fork(int round, SuiteCell cell, double nanos) {
        return new SuiteFork(
                round, round, cell, "", new double[] {nanos, nanos}, new double[] {2 * nanos, 2 * nanos}, 0);
    }
}
