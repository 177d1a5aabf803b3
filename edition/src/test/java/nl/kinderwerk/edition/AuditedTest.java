package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nl.kinderwerk.figures.protect.Atom;
import nl.kinderwerk.figures.protect.LedgerEntry;
import nl.kinderwerk.figures.protect.Reason;
import nl.kinderwerk.figures.protect.UnsafePublicationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that never should have been: the country and the country without three persons. */
class AuditedTest {
    private static final Atom WEST = new Atom("west", "O1");
    private static final Atom EAST = new Atom("east", "O2");
    private static final Atom NORTH = new Atom("north", "O3");

    @TempDir
    private Path folder;

    private void publish(String place, Map<Atom, Integer> members, int shown) {
        try (var ledger = FileLedger.open(folder)) {
            ledger.append(List.of(new LedgerEntry(
                    "2026",
                    "abc",
                    place,
                    "item",
                    "ja",
                    false,
                    members,
                    OptionalInt.of(shown),
                    Reason.PUBLISHED,
                    "2026",
                    1,
                    Instant.EPOCH)));
        }
    }

    private void publishTheCountry() {
        publish("nl", Map.of(WEST, 12, EAST, 12, NORTH, 3), 10);
    }

    private void publishAllButThree() {
        publish("south", Map.of(WEST, 12, EAST, 12), 8);
    }

    @Test
    void everyBuildAuditsWhatWasAddedToTheLedger() {
        publishTheCountry();
        assertThatCode(() -> Audited.demand(folder)).doesNotThrowAnyException();
        publishAllButThree();
        assertThatThrownBy(() -> Audited.demand(folder))
                .isInstanceOf(UnsafePublicationException.class)
                .hasMessageContaining("organisation O3");
    }

    @Test
    void theSameLedgerIsNotAuditedTwice() {
        publishTheCountry();
        publishAllButThree();
        try (var ledger = FileLedger.open(folder)) {
            Audited.remember(ledger, folder);
        }
        assertThatCode(() -> Audited.demand(folder)).doesNotThrowAnyException();
    }

    @Test
    void withoutALedgerThereIsNothingToAudit() {
        assertThatCode(() -> Audited.demand(folder)).doesNotThrowAnyException();
    }
}
