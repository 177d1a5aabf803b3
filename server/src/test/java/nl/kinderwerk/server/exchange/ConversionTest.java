package nl.kinderwerk.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.kinderwerk.server.screen.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the rows of another system. */
final class ConversionTest {
    private static final String HEADING =
            "Datum;Activiteit;Wijk;Aantal kinderen;Ouders;Geteld of geschat;Doel;Opmerking\n";

    private static List<Prepared> rows(String csv) {
        var outcome = Bureau.convert(Bureau.csv(csv));
        assertThat(outcome.flaws()).isEmpty();
        return outcome.rows();
    }

    @Test
    void theNamesOfColumnsAndTheWordsInThemAreRecognised() {
        var row = rows(HEADING + "5-3-2026;speelmiddag;;14;3;Geteld;plezier, Meedoen;Mooi weer\n")
                .getFirst();
        assertThat(row.fields())
                .containsEntry("day", List.of("2026-03-05"))
                .containsEntry("series", List.of(Bureau.SPEELMIDDAG.id().toString()))
                .containsEntry("neighbourhood", List.of("Molenbuurt"))
                .containsEntry("children", List.of("14"))
                .containsEntry("parents", List.of("3"))
                .containsEntry("counted", List.of("counted"))
                .containsEntry("aim", List.of("ontspanning", "inclusie"))
                .containsEntry("partner", List.of("bewoners"))
                .containsEntry("note", List.of("Mooi weer"))
                .doesNotContainKey("volunteers");
    }

    @Test
    void anEmptyCellIsAGapAndAZeroIsAZero() {
        var rows = rows(HEADING + "5-3-2026;Club;Oost;;0;;;\n");
        assertThat(rows.getFirst().fields())
                .doesNotContainKey("children")
                .containsEntry("parents", List.of("0"))
                .containsEntry("counted", List.of("estimated"));
    }

    @Test
    void everyFlawIsToldWithRowAndColumn() {
        var outcome = Bureau.convert(
                Bureau.csv(HEADING + "31-2-2026;Zwemmen;Oost;veel;-1;misschien;rust;\n5-3-2026;Club;;1,5;;;;\n"));
        assertThat(outcome.rows()).isEmpty();
        assertThat(outcome.flaws())
                .extracting(flaw -> flaw.row() + " " + flaw.column() + " " + flaw.key() + " " + flaw.found())
                .containsExactlyInAnyOrder(
                        "2 Datum day 31-2-2026",
                        "2 Activiteit activity Zwemmen",
                        "2 Aantal kinderen number veel",
                        "2 Ouders number -1",
                        "2 Geteld of geschat counted misschien",
                        "2 Doel aims rust",
                        "3 Wijk neighbourhood ",
                        "3 Aantal kinderen number 1,5");
    }

    @Test
    void aRowWithAnotherNumberOfCellsThanTheHeadingIsOneFlaw() {
        var outcome = Bureau.convert(Bureau.csv("datum;activiteit;buurt;kinderen\n5-3-2026;Club;Oost;4\n"
                + "6-3-2026;Club; met ouders;Oost;14\nmorgen;Club;Oost\n;;;;\n7-3-2026;\"Club\";Oost;5\n"));
        assertThat(outcome.flaws()).containsExactly(new Flaw(3, "", "ragged", "5"), new Flaw(4, "", "ragged", "3"));
        assertThat(outcome.rows()).extracting(row -> row.one("children")).containsExactly("4", "5");
        assertThat(Words.of(ConversionTest.class, "nl").say("flaw.ragged", "5", 4))
                .startsWith("deze rij heeft een ander aantal cellen (5) dan de kop (4).");
    }

    @Test
    void aNameAboveTwoColumnsIsAFlawOfTheHeading() {
        var outcome =
                Bureau.convert(Bureau.csv("datum;activiteit;buurt;Kinderen;Kinderen;;\n5-3-2026;Club;Oost;4;5;;\n"));
        assertThat(outcome.flaws()).containsExactly(new Flaw(1, "Kinderen", "twice", "Kinderen"));
    }

    @ParameterizedTest
    @CsvSource({"14, 14", "014, 14", "14.0, 14", "14.00, 14", "'14,00', 14", "99999, 99999"})
    void aNumberIsWholeAlsoWhenASystemWritesItsDecimals(String written, String number) {
        var rows = rows("datum\tactiviteit\tbuurt\tkinderen\n5-3-2026\tClub\tOost\t" + written + "\n");
        assertThat(rows.getFirst().one("children")).isEqualTo(number);
    }

    /** Dutch systems write a thousand as {@code 1.000}; others write one like that. */
    @ParameterizedTest
    @CsvSource({
        "1.000, thousands",
        "'1,000', thousands",
        "12.500, thousands",
        "1.000.000, thousands",
        "1.0000, number",
        "14.5, number",
        "100000, number"
    })
    void aThousandIsNeverReadAsOne(String written, String flaw) {
        var table = Bureau.csv("datum\tactiviteit\tbuurt\tkinderen\n5-3-2026\tClub\tOost\t" + written + "\n");
        var outcome = Bureau.convert(table);
        assertThat(outcome.flaws()).containsExactly(new Flaw(2, "kinderen", flaw, written));
        assertThat(outcome.rows()).isEmpty();
    }

    @Test
    void whatDidNotTakePlaceHasNoNumbers() {
        var heading = "datum;reeks;status;kinderen\n";
        assertThat(rows(heading + "5-3-2026;Speelmiddag;afgelast;\n").getFirst().one("state"))
                .isEqualTo("cancelled");
        assertThat(Bureau.convert(Bureau.csv(heading + "5-3-2026;Speelmiddag;afgelast;4\n"))
                        .flaws())
                .extracting(Flaw::key)
                .containsExactly("cancelled");
    }

    @Test
    void aNoteThatTellsWhoSomebodyIsIsNotQuoted() {
        var table = Bureau.csv(HEADING + "5-3-2026;Club;Oost;4;;;;Sara huilde\n");
        var flaw = Bureau.convert(table, note -> note.contains("Sara")).flaws().getFirst();
        assertThat(flaw).isEqualTo(new Flaw(2, "Opmerking", "person", ""));
    }

    @Test
    void theSameSessionHasTheSameIdInEveryFileAndTwoAlikeAreTwo() {
        var csv = rows(HEADING + "5-3-2026;Club;Oost;4;;;;\n5-3-2026;Club;Oost;4;;;;\n6-3-2026;Club;Oost;4;;;;\n");
        assertThat(csv).extracting(Prepared::id).doesNotHaveDuplicates();
        var other = rows("kinderen,buurt,activiteit,datum,toelichting\n4,Oost,club,2026-03-05,later erbij\n");
        assertThat(other.getFirst().id()).isEqualTo(csv.getFirst().id());
    }

    @Test
    void whatWasTakenAlongCanBeReadInAgain() {
        var one = new Registered(
                UUID.randomUUID(),
                Optional.of(Bureau.SPEELMIDDAG.id()),
                Optional.of("Speelmiddag"),
                "open_inloop",
                "Molenbuurt",
                LocalDate.of(2026, 3, 5),
                "held",
                Optional.of(14),
                Optional.empty(),
                Optional.of(2),
                true,
                List.of("ontspanning", "inclusie"),
                List.of("bewoners"),
                Map.of("jong", 9),
                "=1+1",
                List.of("unusual"),
                Optional.empty());
        for (var language : Set.of("nl", "en")) {
            var sheet =
                    new Takeaway(Bureau.PLACE, Words.of(ConversionTest.class, language)).registrations(List.of(one));
            var csv = Bureau.convert(ForeignTable.read("x.csv", sheet.csv()));
            var xlsx = Bureau.convert(ForeignTable.read("x.xlsx", sheet.xlsx()));
            assertThat(csv.flaws()).isEmpty();
            assertThat(csv.rows()).isEqualTo(xlsx.rows());
            assertThat(csv.rows().getFirst().fields())
                    .containsEntry("day", List.of("2026-03-05"))
                    .containsEntry("children", List.of("14"))
                    .doesNotContainKey("parents")
                    .containsEntry("aim", List.of("ontspanning", "inclusie"))
                    .containsEntry("note", List.of("=1+1"));
        }
    }

    @Test
    void noCellOfATakenFileIsAFormula() {
        var sheet = new Sheet("x", List.of("=a"), List.of(List.of("=1+1"), List.of("@x"), List.of("")));
        assertThat(new String(sheet.csv(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF'=a\r\n'=1+1\r\n'@x\r\n\"\"\r\n");
    }

    @Test
    void whatWasConfirmedBeforeIsProposedAgain() {
        var table = Bureau.csv("Wanneer;Wat;Hoeveel\n5-3-2026;Kletsen;4\n");
        var before = new Binding(
                Map.of("day", "Wanneer", "activity", "Wat", "children", "Hoeveel", "parents", "Weg"),
                Map.of("activity", Map.of("Kletsen", "series:" + Bureau.SPEELMIDDAG.id())),
                true);
        var binding = new Proposal(table, Bureau.MEANINGS).bind(Optional.of(before));
        assertThat(binding.columns()).doesNotContainKey("parents").containsEntry("day", "Wanneer");
        assertThat(binding.meaning(Field.ACTIVITY, "Kletsen")).isPresent();
        assertThat(binding.isCounted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, 2026-03-05",
        "2026-03-05T14:00, 2026-03-05",
        "5-3-2026, 2026-03-05",
        "05/03/26, 2026-03-05",
        "5.3.2026, 2026-03-05",
        "5-3-2026 14:30, 2026-03-05"
    })
    void aDayIsReadAsPeopleWriteIt(String written, LocalDate day) {
        assertThat(Days.read(written)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "3-2026", "13/31/2026", "31-2-2026", "45000", "5-3-1899", "morgen"})
    void whatIsNoDayIsNotGuessed(String written) {
        assertThat(Days.read(written)).isEmpty();
    }
}
