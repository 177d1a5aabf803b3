package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.figures.DuckTabulator;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Interval;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;
import nl.kinderwerk.study.Wave.Fpc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the sample wave almost half of the organisations take part, and three quarters of their workers answer. */
class FinitePopulationTest {
    private static final Study STUDY =
            Study.read(Path.of(System.getProperty("kinderwerk.root", "..")).resolve("studies/kinderwerk"));

    @TempDir
    private Path folder;

    private Dataset dataset;

    @BeforeEach
    void freeze() {
        dataset = Dataset.freeze(STUDY, wave("sample", Fpc.RESPONSE), folder);
    }

    private static Wave wave(String id, Fpc fpc) {
        var wave = Objects.requireNonNull(STUDY.waves().get(id));
        return new Wave(
                id,
                wave.year(),
                wave.label(),
                wave.status(),
                wave.sampling(),
                fpc,
                wave.invited(),
                wave.breakdowns(),
                wave.answers(),
                wave.event(),
                wave.method(),
                wave.sample(),
                wave.collect());
    }

    /** Standard error of the first share of the first section that has figures, were the workers as told. */
    private double se(Fpc fpc, String workers) {
        var question = Questions.of(STUDY).getFirst();
        var everybody = Slices.of(STUDY).getFirst().domain();
        var design = Editions.design(new Response(wave("sample", fpc), dataset.rows()));
        var relation = "(SELECT * REPLACE (" + workers + " AS workers) FROM " + dataset.relation() + ")";
        try (var tabulator = DuckTabulator.open(relation)) {
            return Figures.of(tabulator, design)
                    .estimate(List.of(question), List.of(everybody), Interval.KG_NCHS)
                    .getFirst()
                    .se()
                    .orElseThrow();
        }
    }

    @Test
    void marginsFollowTheOrganisationsWhereMostOfTheirWorkersAnswered() {
        assertThat(STUDY.waves().values()).extracting(Wave::fpc).containsOnly(Fpc.RESPONSE);
        assertThat(se(Fpc.RESPONSE, "workers"))
                .isCloseTo(se(Fpc.PSU, "workers"), within(1e-12))
                .isLessThan(se(Fpc.NONE, "workers"));
    }

    @Test
    void marginsAreWiderWhereFewerWorkersThanOrganisationsAnswered() {
        assertThat(se(Fpc.RESPONSE, "4 * workers"))
                .isGreaterThan(1.1 * se(Fpc.PSU, "4 * workers"))
                .isLessThan(se(Fpc.NONE, "workers"));
    }

    @Test
    void withoutWorkersThereIsNoCorrection() {
        assertThat(se(Fpc.RESPONSE, "CAST(NULL AS INTEGER)")).isEqualTo(se(Fpc.NONE, "workers"));
    }

    private Answered answered(Fpc fpc, Dataset answers) {
        var figures = Small.publication(Map.of(), Set.of());
        var slice = Slices.of(STUDY).getFirst();
        var part = TakingPart.of(answers);
        return new Answered(
                STUDY, wave("sample", fpc), figures, slice, answers, part, List.of(), 1, Optional.empty(), false);
    }

    /** Organisations in Utrecht of a wave laid upon itself. */
    private double population(Fpc fpc) {
        var wave = answered(fpc, dataset);
        try (var tabulator = DuckTabulator.open(StackedWaves.of(wave, wave))) {
            var sql = "SELECT max(organisations_in_province) FROM " + tabulator.relation() + " WHERE province = 'PV26'";
            return tabulator.rows(sql, row -> row.number(0)).getFirst();
        }
    }

    @Test
    void twoWavesHaveTheCorrectionThatEachAsksFor() {
        assertThat(population(Fpc.PSU)).isCloseTo(25, within(1e-9));
        assertThat(population(Fpc.RESPONSE)).isCloseTo(25, within(1e-9));
        assertThat(population(Fpc.NONE)).isInfinite();
    }
}
