package nl.kinderwerk.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.conversation.Shown.Kind;
import nl.kinderwerk.server.practice.SampleOrganisations;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Database;
import nl.kinderwerk.server.store.TestDatabase;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Practice;
import nl.kinderwerk.study.PracticeSample;
import nl.kinderwerk.study.Study;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures of a quarter of the invented organisations. */
final class SampleReportTest {
    private static final Practice PRACTICE = Study.read(
                    Path.of(System.getProperty("kinderwerk.root", ".."), "studies", "kinderwerk"))
            .practice()
            .orElseThrow();
    private static final PracticeSample SAMPLE = PRACTICE.sample().orElseThrow();
    private static final Term TERM = Term.around(LocalDate.of(2026, 8, 19));

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path temporary;

    private static Database opened;
    private static JdbcClient database;
    private static OrganisationScope scope;

    @BeforeAll
    static void fill() {
        var settings = new Settings(
                temporary,
                Map.of(Setting.DATABASE_URL.variable(), TestDatabase.create().url()));
        SampleOrganisations.write(settings, PRACTICE, SAMPLE);
        opened = Database.take(settings).begin();
        database = JdbcClient.create(opened.connections());
        scope = new OrganisationScope(
                database, new TransactionTemplate(new JdbcTransactionManager(opened.connections())));
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    private static Snapshot of(String organisation) {
        var office = new Office(organisation, organisation, true, PRACTICE, LocalDate.of(2026, 11, 24));
        var snapshots = new Snapshots(database, "a salt of more than thirty-two characters", CLOCK);
        return scope.in(organisation, () -> snapshots.of(office, TERM));
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
        return scope.in(
                organisation,
                () -> database.sql("SELECT " + what
                                + " FROM registration WHERE state = 'held' AND day BETWEEN :first AND :last")
                        .param("first", TERM.first())
                        .param("last", TERM.last())
                        .query(Integer.class)
                        .single());
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
        var plan = PRACTICE.aims().options().stream().map(Item.Option::code).toList();
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
