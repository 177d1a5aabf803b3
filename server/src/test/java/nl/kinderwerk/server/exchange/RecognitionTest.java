package nl.kinderwerk.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.kinderwerk.server.exchange.Recognition.Recognised;
import nl.kinderwerk.server.screen.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One file after another is read in: what stands already is recognised, and nothing is doubled unasked. */
final class RecognitionTest {
    private static final String CLUB = "datum;activiteit;buurt;kinderen\n5-3-2026;Club;Oost;12\n";

    private final List<Registered> standing = new ArrayList<>();
    private Meanings meanings = Bureau.MEANINGS;

    private Recognised look(String csv) {
        return look(Bureau.csv(csv));
    }

    private Recognised look(ForeignTable table) {
        var ids = standing.stream().map(Registered::id).collect(Collectors.toSet());
        var outcome = Bureau.convert(table, meanings, ids, note -> false);
        assertThat(outcome.flaws()).isEmpty();
        return new Recognition(new Comparison(Bureau.proposed(table, meanings), meanings), standing)
                .recognise(outcome.rows());
    }

    /** Reads in as a co-ordinator who says that nothing is extra. */
    private void readIn(String csv) {
        look(csv).fresh().forEach(row -> standing.add(Bureau.registered(row, meanings)));
    }

    private void change(UnaryOperator<Registered> change) {
        standing.replaceAll(change);
    }

    private static String counts(Recognised all) {
        return all.fresh().size() + " fresh, " + all.extra().size() + " extra, "
                + all.differing().size() + " differing, " + all.known() + " known";
    }

    @Test
    void theSameFileAgainIsKnown() {
        readIn(CLUB + "5-3-2026;Club;Oost;12\n5-3-2026;Club;Oost;8\n");
        assertThat(counts(look(CLUB + "5-3-2026;Club;Oost;8\n5-3-2026;Club;Oost;12\n6-3-2026;Club;Oost;12\n")))
                .isEqualTo("1 fresh, 0 extra, 0 differing, 3 known");
    }

    @Test
    void aColumnMoreMakesNoNewSessions() {
        readIn(CLUB);
        var again = look("datum;activiteit;buurt;kinderen;ouders\n5-3-2026;Club;Oost;12;3\n");
        assertThat(counts(again)).isEqualTo("0 fresh, 0 extra, 1 differing, 0 known");
    }

    @Test
    void aColumnLessMakesNoNewSessions() {
        readIn("datum;activiteit;buurt;kinderen;ouders\n5-3-2026;Club;Oost;12;3\n");
        assertThat(counts(look(CLUB))).isEqualTo("0 fresh, 0 extra, 0 differing, 1 known");
    }

    @Test
    void aNumberThatWasCorrectedIsAskedAbout() {
        readIn(CLUB);
        var again = look(CLUB.replace("12", "14") + "6-3-2026;Club;Oost;9\n");
        assertThat(counts(again)).isEqualTo("1 fresh, 1 extra, 0 differing, 0 known");
        assertThat(again.extra()).extracting(Prepared::row).containsExactly(2);
        assertThat(again.rows(false)).hasSize(1);
        assertThat(again.rows(true)).hasSize(2);
    }

    @Test
    void aSessionMoreHasAnIdOfItsOwnAndIsKnownTheNextTime() {
        readIn(CLUB);
        var extra = look(CLUB.replace("12", "14")).extra();
        assertThat(extra)
                .extracting(Prepared::id)
                .doesNotContain(standing.getFirst().id());
        standing.add(Bureau.registered(extra.getFirst(), meanings));
        assertThat(counts(look(CLUB + "5-3-2026;Club;Oost;14\n"))).isEqualTo("0 fresh, 0 extra, 0 differing, 2 known");
    }

    @Test
    void anotherSessionBesideOneThatIsInTheFileTooIsNew() {
        readIn(CLUB);
        assertThat(counts(look(CLUB + "5-3-2026;Club;West;8\n"))).isEqualTo("1 fresh, 0 extra, 0 differing, 1 known");
    }

    @Test
    void anotherNameOfTheNeighbourhoodIsAskedAbout() {
        readIn(CLUB);
        assertThat(counts(look(CLUB.replace("Oost", "Buurthuis De Brug"))))
                .isEqualTo("0 fresh, 1 extra, 0 differing, 0 known");
        assertThat(counts(look(CLUB.replace("Oost", "OOST")))).endsWith("1 known");
    }

    /** A file without a neighbourhood means the one of the series, and the series moves. */
    @Test
    void sessionsOfASeriesThatMovedAreKnown() {
        var file = "datum;reeks;kinderen\n5-3-2026;Speelmiddag;14\n12-3-2026;Speelmiddag;9\n";
        readIn(file);
        var now = Bureau.SPEELMIDDAG;
        var moved = new Meanings.Series(now.id(), now.name(), now.activity(), "Zuid", now.aims(), now.partners());
        meanings = new Meanings(Bureau.PLACE, List.of(moved), "nl");
        assertThat(counts(look(file + "19-3-2026;Speelmiddag;11\n")))
                .isEqualTo("1 fresh, 0 extra, 0 differing, 2 known");
        change(one -> with(UUID.randomUUID(), one, one.day(), one.state()));
        assertThat(counts(look(file))).as("read in by an earlier version").endsWith("2 known");
    }

    /** This id was made when numbers were a part of it. */
    @Test
    void whatAnEarlierVersionReadInIsKnown() {
        readIn(CLUB);
        change(one -> with(UUID.fromString("3f2a04ea-966b-36ba-a309-f180066352d9"), one, one.day(), one.state()));
        assertThat(counts(look(CLUB))).isEqualTo("0 fresh, 0 extra, 0 differing, 1 known");
        assertThat(counts(look(CLUB.replace("12", "14")))).isEqualTo("0 fresh, 1 extra, 0 differing, 0 known");
        change(one -> with(one.id(), one, one.day(), "withdrawn"));
        assertThat(counts(look(CLUB))).as("what was withdrawn").endsWith("1 known");
    }

    @Test
    void whatWasMovedHereOrWithdrawnDoesNotComeBack() {
        readIn(CLUB);
        change(one -> with(one.id(), one, one.day().plusDays(1), one.state()));
        assertThat(counts(look(CLUB))).isEqualTo("0 fresh, 0 extra, 1 differing, 0 known");
        change(one -> with(one.id(), one, one.day(), "withdrawn"));
        assertThat(counts(look(CLUB))).isEqualTo("0 fresh, 0 extra, 0 differing, 1 known");
    }

    @Test
    void aNumberOfTheOtherSystemTellsWhatIsCorrectedAndWhatIsExtra() {
        var heading = "registratienummer;datum;activiteit;buurt;kinderen\n";
        readIn(heading + "R1;5-3-2026;Club;Oost;12\n");
        assertThat(counts(look(heading + "R1;5-3-2026;Club;Oost;12\n"))).endsWith("0 differing, 1 known");
        assertThat(counts(look(heading + "R1;6-3-2026;Club;Zuid;14\n"))).endsWith("1 differing, 0 known");
        assertThat(counts(look(heading + "R1;5-3-2026;Club;Oost;12\nR2;5-3-2026;Club;Oost;12\n")))
                .isEqualTo("1 fresh, 0 extra, 0 differing, 1 known");
        assertThat(counts(look(heading + "R2;5-3-2026;Club;Oost;12\n")))
                .as("perhaps the same under another number")
                .isEqualTo("0 fresh, 1 extra, 0 differing, 0 known");
    }

    @Test
    void whatCameInWithoutNumbersIsKnownWhenTheyAreThere() {
        readIn(CLUB);
        assertThat(counts(look("id;datum;activiteit;buurt;kinderen\n77;5-3-2026;Club;Oost;12\n")))
                .isEqualTo("0 fresh, 0 extra, 0 differing, 1 known");
    }

    @Test
    void aNumberInTwoRowsIsAFlaw() {
        var outcome = Bureau.convert(
                Bureau.csv("id;datum;activiteit;buurt;kinderen\n7;5-3-2026;Club;Oost;1\n7;6-3-2026;Club;Oost;2\n"));
        assertThat(outcome.flaws()).containsExactly(new Flaw(3, "id", "identity", "7"));
    }

    /** Sessions of no series have an empty cell in the column of series: nothing of a row that stands is taken, so that is no flaw. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void whatWasTakenAlongIsKnownAndWhatWasEditedIsTold(String language) {
        readIn("datum;activiteit;buurt;kinderen;doel;opmerking\n5-3-2026;Speelmiddag;Oost;12;plezier;mooi\n"
                + "5-3-2026;Club;Oost;8;;=x\n6-3-2026;Club;Oost;;;\n");
        change(one -> with(UUID.randomUUID(), one, one.day(), one.state()));
        var taken = new Takeaway(Bureau.PLACE, Words.of(RecognitionTest.class, language)).registrations(standing);
        var csv = new String(taken.csv(), StandardCharsets.UTF_8);
        assertThat(counts(look(csv))).isEqualTo("0 fresh, 0 extra, 0 differing, 3 known");
        assertThat(counts(look(ForeignTable.read("x.xlsx", taken.xlsx())))).endsWith("3 known");
        var edited = look(csv.replace(",12,", ",14,").replace("'=x", "'=y"));
        assertThat(counts(edited)).isEqualTo("0 fresh, 0 extra, 2 differing, 1 known");
    }

    /** Somebody else's ids mean nothing here. */
    @Test
    void anIdOfAnotherOrganisationMakesAnotherRegistration() {
        var id = UUID.randomUUID();
        var row = look("id;datum;activiteit;buurt;kinderen\n" + id + ";5-3-2026;Club;Oost;12\n")
                .fresh()
                .getFirst();
        assertThat(row.id()).isNotEqualTo(id);
        assertThat(Identities.possible("kring", Set.of(id.toString()))).contains(id, row.id());
    }

    private static Registered with(UUID id, Registered one, LocalDate day, String state) {
        var isHeld = state.equals("held");
        return new Registered(
                id,
                one.series(),
                one.seriesName(),
                one.activity(),
                one.neighbourhood(),
                day,
                state,
                isHeld ? one.children() : Optional.empty(),
                isHeld ? one.parents() : Optional.empty(),
                isHeld ? one.volunteers() : Optional.empty(),
                one.counted(),
                one.aims(),
                one.partners(),
                one.ages(),
                one.note(),
                one.flags(),
                one.imported());
    }
}
