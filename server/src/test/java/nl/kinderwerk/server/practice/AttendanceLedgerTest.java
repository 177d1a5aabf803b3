package nl.kinderwerk.server.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.figures.protect.Interval;
import nl.kinderwerk.figures.protect.Reason;
import nl.kinderwerk.figures.protect.RegistrationCount;
import nl.kinderwerk.figures.protect.RegistrationEntry;
import nl.kinderwerk.figures.protect.RegistrationKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

final class AttendanceLedgerTest {
    private static final String SALT = "a salt of more than thirty-two characters";
    private static final List<RegistrationEntry> ENTRIES = List.of(
            entry("kring", Optional.empty(), new RegistrationCount.Rounded(45), Optional.empty()),
            entry("kring/Molenbuurt", Optional.of("taal"), new RegistrationCount.Few(10), Optional.empty()),
            entry("kring/Kleinbuurt", Optional.empty(), new RegistrationCount.RolledUp(), Optional.empty()),
            entry("kring/Dorp", Optional.empty(), new RegistrationCount.Nothing(), Optional.empty()),
            entry(
                    "gemeente",
                    Optional.empty(),
                    new RegistrationCount.Withheld(Reason.PROTECTS_ANOTHER),
                    Optional.of(new Interval(12.5, 31))));

    @TempDir
    private static Path temporary;

    private static Practising practising;

    @BeforeAll
    static void fill() {
        practising = new Practising(temporary);
        practising.inKring(() -> {
            AttendanceLedger.unwritten(practising.database, SALT).append(ENTRIES);
            AttendanceLedger.held(practising.database, SALT).append(ENTRIES);
            return true;
        });
    }

    @AfterAll
    static void stop() {
        practising.close();
    }

    private static RegistrationEntry entry(
            String area, Optional<String> aim, RegistrationCount shown, Optional<Interval> uncertain) {
        return new RegistrationEntry(
                new RegistrationKey(area, "2026-3", aim),
                Map.of("children/a", 14, "children/b", 0),
                Set.of("kring"),
                shown,
                uncertain,
                "report",
                Instant.parse("2026-10-02T10:00:00Z"));
    }

    @Test
    void tellsWhatWasShownOldestFirst() {
        assertThat(practising.inKring(
                        () -> AttendanceLedger.held(practising.database, SALT).entries()))
                .isEqualTo(ENTRIES);
    }

    @Test
    void anotherOrganisationHasItsOwn() {
        assertThat(practising.scope.in(
                        "veld",
                        () -> AttendanceLedger.held(practising.database, SALT).entries()))
                .isEmpty();
    }

    @Test
    void whatWasShownCannotBeTakenOut() {
        for (var change : List.of("DELETE FROM attendance_ledger", "UPDATE attendance_ledger SET value = NULL")) {
            assertThatThrownBy(() -> practising.inKring(
                            () -> practising.database.sql(change).update()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
