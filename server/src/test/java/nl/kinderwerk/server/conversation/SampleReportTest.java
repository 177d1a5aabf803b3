package nl.kinderwerk.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.kinderwerk.server.conversation.Shown.Kind;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.PracticeSample;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of a quarter of the invented organisations. */
final class SampleReportTest {
    private static final PracticeSample SAMPLE = SamplePlace.PRACTICE.sample().orElseThrow();
    private static final Term TERM = Term.around(LocalDate.of(2026, 8, 19));

    @TempDir
    private static Path temporary;

    private static SamplePlace sample;

    @BeforeAll
    static void fill() {
        sample = new SamplePlace(temporary);
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    private static Snapshot of(String organisation) {
        return sample.snapshot(SamplePlace.place(organisation, organisation), TERM);
    }

    private static List<String> codes(List<Snapshot.Row> rows) {
        return rows.stream().map(Snapshot.Row::code).toList();
    }

    private static List<String> places(String organisation) {
        return SAMPLE.organisations().stream()
                .filter(invented -> invented.code().equals(organisation))
                .flatMap(invented -> invented.series().stream())
                .map(PracticeSample.Series::neighbourhood)
                .distinct()
                .sorted()
                .toList();
    }

    private static int registered(String organisation, String what) {
        return sample.registered(organisation, TERM, what);
    }

    @Test
    void fiveFiguresStandBesideThoseOfAYearBefore() {
        for (var figure : Figure.values()) {
            assertThat(of("voorbeeld-kring").now().shown(figure).kind()).isIn(Kind.EXACT, Kind.ROUNDED);
            assertThat(of("voorbeeld-kring").before().shown(figure).kind()).isIn(Kind.EXACT, Kind.ROUNDED);
        }
        assertThat(of("voorbeeld-kring").now().shown(Figure.ACTIVITIES).value())
                .isEqualTo(registered("voorbeeld-kring", "count(*)"));
        assertThat(of("voorbeeld-kring").now().shown(Figure.CHILDREN).value())
                .isCloseTo(registered("voorbeeld-kring", "sum(children)"), Offset.strictOffset(5));
    }

    @Test
    void whatWasForgottenIsAGap() {
        var coverage = of("voorbeeld-kring").now().coverage();
        assertThat(coverage.planned()).isGreaterThan(coverage.told());
        assertThat(coverage.gaps()).isEqualTo(coverage.planned() - coverage.told());
        assertThat(coverage.weeksTold()).isBetween(8, coverage.weeks());
    }

    @Test
    void rowsStandInTheOrderOfTheStudyAndOfTheAlphabetNotOfSize() {
        var plan = SamplePlace.PRACTICE.aims().options().stream()
                .map(Item.Option::code)
                .toList();
        var aims = codes(of("voorbeeld-kring").aims());
        assertThat(aims)
                .hasSizeGreaterThan(5)
                .isEqualTo(plan.stream().filter(aims::contains).toList());
        assertThat(codes(of("voorbeeld-kring").neighbourhoods())).isEqualTo(places("voorbeeld-kring"));
    }

    @Test
    void anotherOrganisationCountsItsOwn() {
        assertThat(codes(of("voorbeeld-veld").neighbourhoods()))
                .isEqualTo(places("voorbeeld-veld"))
                .doesNotContainAnyElementsOf(places("voorbeeld-kring"));
    }
}
