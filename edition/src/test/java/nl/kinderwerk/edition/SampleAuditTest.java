package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Condition;
import nl.kinderwerk.figures.DisclosureSettings;
import nl.kinderwerk.figures.Domain;
import nl.kinderwerk.figures.DuckTabulator;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Plan;
import nl.kinderwerk.figures.protect.AuditReport;
import nl.kinderwerk.figures.protect.Issue;
import nl.kinderwerk.figures.protect.PlanReport;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample study with every province, municipality and organisation type, and provinces filtered by organisation type;
 * published, and again after corrections. A few of its questions are enough.
 */
class SampleAuditTest {
    private static final Path SAMPLE = Path.of(System.getProperty("kinderwerk.root", ".."), "studies/kinderwerk");
    private static final Set<String> QUESTIONS = Set.of("functietitel", "doelstellingen");

    @TempDir
    private Path folder;

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Every fourth respondent turns out to have another title. */
    private void correct() throws IOException {
        var file = folder.resolve("study/waves/sample/answers.csv");
        var lines = new ArrayList<>(Files.readAllLines(file));
        for (var i = 1; i < lines.size(); i += 4) {
            lines.set(i, lines.get(i).replaceFirst(",kinderwerker,", ",jongerenwerker,"));
        }
        Files.write(file, lines);
    }

    private AuditReport publish(int version) {
        var study = Study.read(folder.resolve("study"));
        var wave = Objects.requireNonNull(study.waves().get("sample"));
        var dataset = Dataset.freeze(study, wave, folder.resolve("v" + version));
        var issue = new Issue("sample", dataset.sha256(), "sample", version, Instant.EPOCH);
        try (var ledger = FileLedger.open(folder);
                var tabulator = DuckTabulator.open(dataset.relation())) {
            tell(Figures.of(tabulator, Editions.design(new Response(wave, dataset.rows())))
                    .publish(plan(study), issue, ledger)
                    .report()
                    .levels());
        }
        return Audit.ofLedger(folder);
    }

    /** Prints what the optimiser and the greedy fallback withhold of this plan, and holds that the first is never worse. */
    private static void tell(List<PlanReport.Level> levels) {
        var cells = levels.stream().mapToInt(PlanReport.Level::cells).sum();
        var best = levels.stream().mapToInt(PlanReport.Level::withheld).sum();
        var greedy =
                levels.stream().mapToInt(PlanReport.Level::withheldByGreedy).sum();
        System.out.println("Withheld of " + cells + " cells of the sample study with filters: optimiser "
                + Math.round(1000.0 * best / cells) / 10.0 + "%, greedy "
                + Math.round(1000.0 * greedy / cells) / 10.0 + "%");
        assertThat(best).isPositive().isLessThanOrEqualTo(greedy);
    }

    private static Plan plan(Study study) {
        var slices = Slices.of(study).stream()
                .map(s -> new Plan.Place(s.domain(), s.breakdown().orElse("country"), s.parent()))
                .toList();
        return new Plan(
                Questions.of(study).stream()
                        .filter(q -> QUESTIONS.contains(q.id()))
                        .toList(),
                Stream.concat(slices.stream(), filters(slices)).toList(),
                Optional.of("organisation"),
                Optional.of("respondent"),
                DisclosureSettings.DEFAULT);
    }

    /** Each province, seen for one organisation type only. */
    private static Stream<Plan.Place> filters(List<Plan.Place> slices) {
        return of(slices, "provincie")
                .flatMap(province -> of(slices, "organisatie")
                        .map(type -> new Plan.Place(
                                new Domain(
                                        province.domain().id() + "-"
                                                + type.domain().id(),
                                        Stream.<Condition>concat(
                                                        province.domain().conditions().stream(),
                                                        type.domain().conditions().stream())
                                                .toList()),
                                "filter",
                                Optional.of(province.domain().id()))));
    }

    private static Stream<Plan.Place> of(List<Plan.Place> slices, String level) {
        return slices.stream().filter(p -> p.level().equals(level));
    }

    @Test
    void noCellOfTwoVersionsIsGivenAway() throws IOException {
        copy(SAMPLE, folder.resolve("study"));
        var first = publish(1);
        assertThat(first.violations()).isEmpty();
        correct();
        var both = publish(2);
        assertThat(both.violations()).isEmpty();
        assertThat(both.cells()).isGreaterThan(first.cells());
        assertThat(both.withheld()).extracting(AuditReport.Withheld::version).contains(1, 2);
        assertThat(both.cells() - both.withheld().size())
                .as("figures that are shown")
                .isGreaterThan(200);
    }
}
