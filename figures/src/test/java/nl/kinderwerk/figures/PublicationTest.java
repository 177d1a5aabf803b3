package nl.kinderwerk.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.figures.protect.Issue;
import nl.kinderwerk.figures.protect.MemoryLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three provinces with 60, 12 and 6 workers; half of each say yes. */
class PublicationTest {
    private static final Indicator YES = new Indicator("q", "yes", "q", Set.of("1"), Set.of(), List.of());
    private static final Indicator NO = new Indicator("q", "no", "q", Set.of("0"), Set.of(), List.of());
    private static final Question QUESTION = new Question("q", List.of(YES, NO), false);
    private static final Domain COUNTRY = Domain.everybody("NL");

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("CREATE TABLE answers AS SELECT CASE WHEN i < 60 THEN 'A' WHEN i < 72 THEN 'B' ELSE 'C' END AS area, "
                + "'org' || (i // 3) AS org, CAST(i % 2 AS VARCHAR) AS q, 1.5::DOUBLE AS w FROM range(78) t(i)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void withholdsASecondProvinceWhenTheRemainderIsSmall() {
        Publication publication = publish();
        assertThat(cell(publication, "NL").status().showsPercent()).isTrue();
        assertThat(cell(publication, "A").status()).isNotIn(Status.WITHHELD, Status.TOO_FEW);
        assertThat(cell(publication, "B")).isEqualTo(Cell.hidden("yes", Status.WITHHELD));
        assertThat(cell(publication, "C")).isEqualTo(Cell.hidden("yes", Status.WITHHELD));
    }

    /** Two organisations of withheld provinces trade places: every total stays, what the provinces answered does not. */
    @Test
    void showsTheSameOfDataThatDifferOnlyInWhatIsWithheld() throws SQLException {
        var family = List.<Claim>of(
                new Claim.MoreThan("yes", "NL"),
                new Claim.LessThan("yes", "NL"),
                new Claim.MoreThan("yes", "B"),
                new Claim.LessThan("yes", "C"),
                new Claim.DifferenceNotShown("yes", "C"));
        var before = publish();
        run("UPDATE answers SET area = CASE area WHEN 'B' THEN 'C' ELSE 'B' END WHERE org IN ('org20', 'org25')");
        var after = publish();
        for (var place : List.of("NL", "A", "B", "C")) {
            assertThat(cell(after, place)).isEqualTo(cell(before, place));
            assertThat(after.holding(family, "q", place)).isEqualTo(before.holding(family, "q", place));
        }
    }

    @Test
    void neverCallsAnOpenInvitationFirm() {
        assertThat(cell(publish(), "NL").status()).isEqualTo(Status.INDICATIVE);
    }

    @Test
    void decidesClaimsOnUnroundedNumbers() {
        Publication publication = publish();
        assertThat(cell(publication, "NL").percent()).hasValue(50);
        assertThat(holds(publication, new Claim.AtMost("yes", 0.5), "NL")).isTrue();
        assertThat(holds(publication, new Claim.AtMost("yes", 0.4999), "NL")).isFalse();
        assertThat(holds(publication, new Claim.UpperBelow("yes", 0.5), "NL")).isFalse();
        assertThat(holds(publication, new Claim.MostNamed("yes"), "NL")).isFalse();
    }

    @Test
    void holdsNoClaimAboutAWithheldCell() {
        assertThat(holds(publish(), new Claim.AtMost("yes", 1), "C")).isFalse();
    }

    @Test
    void roundsHalvesUpAndBoundsOutwards() {
        assertThat(Rounding.percent(0.405, RoundingMode.HALF_UP)).isEqualTo(41);
        assertThat(Rounding.percent(57 / 200.0, RoundingMode.HALF_UP)).isEqualTo(29);
        assertThat(Rounding.percent(0.2801, RoundingMode.CEILING)).isEqualTo(29);
        assertThat(Rounding.percent(-0.004, RoundingMode.FLOOR)).isZero();
        assertThat(Rounding.percent(1.003, RoundingMode.CEILING)).isEqualTo(100);
    }

    @Test
    void saysAllThatIsWrongWithTheDesignAtOnce() throws SQLException {
        run("UPDATE answers SET w = -1 WHERE org = 'org0'");
        run("ALTER TABLE answers ADD COLUMN size INTEGER");
        var design = new Design(
                Optional.of("w"),
                Optional.of("area"),
                Optional.of("org"),
                Optional.of("size"),
                SinglePsu.ADJUST,
                Sampling.OPEN);
        assertThatThrownBy(() -> estimate(design))
                .isInstanceOf(UnusableDataException.class)
                .hasMessageContaining("3 rows have a negative weight in column w")
                .hasMessageContaining("78 rows have no population size above 0 in column size");
    }

    @Test
    void refusesAPopulationSmallerThanTheSample() throws SQLException {
        run("ALTER TABLE answers ADD COLUMN size INTEGER DEFAULT 2");
        var design = new Design(
                Optional.of("w"),
                Optional.of("area"),
                Optional.of("org"),
                Optional.of("size"),
                SinglePsu.ADJUST,
                Sampling.PROBABILITY);
        assertThatThrownBy(() -> estimate(design))
                .hasMessageContaining("The population size of stratum A is 2, but 20 units were sampled");
    }

    @Test
    void scalingEveryWeightChangesNoShareAndNoMargin() throws SQLException {
        Estimate before = estimate(design()).getFirst();
        run("UPDATE answers SET w = w * 8");
        Estimate after = estimate(design()).getFirst();
        assertThat(after.estimate()).isEqualTo(before.estimate());
        assertThat(after.se()).isEqualTo(before.se());
        assertThat(after.low()).isEqualTo(before.low());
        assertThat(after.total()).isEqualTo(8 * before.total());
    }

    @Test
    void aShareAndItsComplementMirrorEachOther() {
        var both = estimate(design());
        Estimate yes = both.getFirst();
        Estimate no = both.getLast();
        assertThat(yes.se()).isEqualTo(no.se());
        assertThat(yes.low().orElseThrow()).isCloseTo(1 - no.high().orElseThrow(), within());
    }

    @Test
    void aColumnNamedLikeSqlIsOnlyAColumn() throws SQLException {
        run("ALTER TABLE answers ADD COLUMN \"x\"\"; DROP TABLE answers; --\" VARCHAR DEFAULT '1'");
        var odd = new Indicator("odd", "'", "x\"; DROP TABLE answers; --", Set.of("1", "'"), Set.of(), List.of());
        var estimate = Figures.of(tabulator(), design())
                .estimate(List.of(new Question("odd", List.of(odd), false)), List.of(COUNTRY), Interval.KG_NCHS);
        assertThat(estimate.getFirst().n()).isEqualTo(78);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-12);
    }

    private List<Estimate> estimate(Design design) {
        return Figures.of(tabulator(), design).estimate(List.of(QUESTION), List.of(COUNTRY), Interval.KG_NCHS);
    }

    private Publication publish() {
        var places = new ArrayList<Plan.Place>();
        places.add(new Plan.Place(COUNTRY, "country", Optional.empty()));
        for (String area : List.of("A", "B", "C")) {
            var domain = new Domain(area, List.of(new Condition("area", Set.of(area))));
            places.add(new Plan.Place(domain, "province", Optional.of("NL")));
        }
        return Figures.of(tabulator(), design())
                .publish(
                        new Plan(
                                List.of(QUESTION),
                                places,
                                Optional.of("org"),
                                Optional.empty(),
                                DisclosureSettings.DEFAULT),
                        new Issue("2026", "abc", "2026", 1, Instant.EPOCH),
                        new MemoryLedger())
                .figures();
    }

    private static boolean holds(Publication publication, Claim claim, String domain) {
        return publication.holding(List.of(claim), "q", domain).contains(claim);
    }

    private static Cell cell(Publication publication, String domain) {
        return publication.figure("q", domain).cell("yes");
    }

    private static Design design() {
        return new Design(
                Optional.of("w"),
                Optional.of("area"),
                Optional.of("org"),
                Optional.empty(),
                SinglePsu.ADJUST,
                Sampling.OPEN);
    }

    private DuckTabulator tabulator() {
        return DuckTabulator.of(connection, "answers");
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
