package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nl.kinderwerk.figures.protect.Atom;
import nl.kinderwerk.figures.protect.LedgerEntry;
import nl.kinderwerk.figures.protect.Reason;
import nl.kinderwerk.study.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLedgerTest {
    private static final LedgerEntry FIRST = entry("nl", 7);
    private static final LedgerEntry SECOND = entry("pv26", 3);

    @TempDir
    private Path folder;

    private static LedgerEntry entry(String place, int shown) {
        return new LedgerEntry(
                "2026",
                "abc",
                place,
                "item",
                "ja",
                false,
                Map.of(new Atom("R1", "O1:ja", "O1"), 1, new Atom("R2", "O2:", "O2"), 1),
                OptionalInt.of(shown),
                Reason.PUBLISHED,
                "2026",
                1,
                Instant.parse("2026-05-01T10:00:00Z"));
    }

    private void append(LedgerEntry entry) {
        try (var ledger = FileLedger.open(folder)) {
            ledger.append(List.of(entry));
        }
    }

    private List<LedgerEntry> entries() {
        try (var ledger = FileLedger.open(folder)) {
            return ledger.entries("2026");
        }
    }

    private Path file() {
        return folder.resolve("ledger.jsonl");
    }

    @Test
    void remembersEveryPublication() {
        append(FIRST);
        append(SECOND);
        assertThat(entries()).containsExactly(FIRST, SECOND);
    }

    @Test
    void storesARepeatOnce() throws IOException {
        append(FIRST);
        var before = Files.readString(file());
        append(FIRST);
        assertThat(Files.readString(file())).isEqualTo(before);
    }

    @Test
    void writesOverALineThatWasNeverFinished() throws IOException {
        append(FIRST);
        Files.writeString(file(), "0123 {\"wave\":", StandardOpenOption.APPEND);
        append(SECOND);
        assertThat(entries()).containsExactly(FIRST, SECOND);
    }

    @Test
    void refusesALineThatWasChanged() throws IOException {
        append(FIRST);
        Files.writeString(file(), Files.readString(file()).replace("\"shown\":7", "\"shown\":6"));
        assertThatThrownBy(this::entries)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("ledger.jsonl:1")
                .hasMessageContaining("Restore the data folder from a backup");
    }

    @Test
    void refusesAFileOfWhichTheBeginningIsGone() throws IOException {
        append(FIRST);
        append(SECOND);
        Files.write(file(), Files.readAllLines(file()).subList(1, 2));
        assertThatThrownBy(this::entries).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void refusesAFileOfWhichTheEndIsGoneWhenAnEditionKnowsIt() throws IOException {
        append(FIRST);
        append(SECOND);
        String last;
        try (var ledger = FileLedger.open(folder)) {
            last = ledger.checksum();
        }
        Files.write(file(), Files.readAllLines(file()).subList(0, 1));
        try (var ledger = FileLedger.open(folder)) {
            assertThatThrownBy(() -> ledger.demand(last)).hasMessageContaining("lacks editions that were published");
        }
    }

    @Test
    void isHeldByOnePublicationAtATime() {
        try (var first = FileLedger.open(folder)) {
            assertThat(first.entries()).isEmpty();
            assertThatThrownBy(() -> FileLedger.open(folder)).hasMessageContaining("publishes from");
        }
    }
}
