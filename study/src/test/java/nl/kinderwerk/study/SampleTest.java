package nl.kinderwerk.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
    private static final Path KINDERWERK =
            Path.of(System.getProperty("kinderwerk.root", ".."), "studies", "kinderwerk");

    @TempDir
    Path temporary;

    @Test
    void theAnswersInTheRepositoryAreThoseThatTheSeedGives() throws Exception {
        var study = Study.read(KINDERWERK);
        var wave = Objects.requireNonNull(study.waves().get("sample"));
        var lines = Files.readAllLines(wave.answers());
        assertThat(lines.getFirst()).isEqualTo(String.join(",", Layout.of(study).names()));
        assertThat(lines.subList(1, lines.size()))
                .isEqualTo(Sample.generate(study, wave).stream()
                        .map(row -> String.join(",", row))
                        .toList());
        assertThat(Answers.read(study, wave.answers(), row -> {})).isBetween(400L, 440L);
    }

    @Test
    void meetsTheTwoFiguresThatSurvived() {
        var study = Study.read(KINDERWERK);
        var rows = Sample.generate(study, Objects.requireNonNull(study.waves().get("sample")));
        assertThat(share(study, rows, "functietitel_contract", "kinderwerker")).isEqualTo(0.40, within(0.003));
        assertThat(share(study, rows, "organisatietype", "welzijnsorganisatie")).isEqualTo(0.86, within(0.003));
    }

    @Test
    void aSmallProvinceStaysBelowTenRespondents() {
        var study = Study.read(KINDERWERK);
        var provinces = Layout.of(study).names().indexOf(Layout.PROVINCE);
        var counts = Sample.generate(study, Objects.requireNonNull(study.waves().get("sample"))).stream()
                .collect(Collectors.groupingBy(row -> row.get(provinces), Collectors.counting()));
        assertThat(counts).hasSize(12);
        assertThat(counts.values()).anyMatch(n -> n < 10);
    }

    @Test
    void writesAnswersThatItsOwnReaderTakes() {
        var folder = StudyFolder.small(temporary);
        var rows = Sample.write(folder.study(), folder.wave());
        assertThat(folder.answerFaults()).isEmpty();
        assertThat(Dataset.freeze(folder.study(), folder.wave(), temporary.resolve("a"))
                        .rows())
                .isEqualTo(rows);
        assertThat(folder.path().resolve("waves/sample")).isDirectoryNotContaining("glob:**.draft");
    }

    @Test
    void anotherSeedGivesOtherAnswersAndTheSameSeedTheSame() {
        var folder = StudyFolder.small(temporary);
        var once = Sample.generate(folder.study(), folder.wave());
        assertThat(Sample.generate(folder.study(), folder.wave())).isEqualTo(once);
        folder.with("waves/sample/wave.yaml", "seed: 1", "seed: 2");
        assertThat(Sample.generate(folder.study(), folder.wave())).isNotEqualTo(once);
    }

    @Test
    void aChangeInOneItemLeavesTheAnswersToTheOthersAlone() {
        var folder = StudyFolder.small(temporary);
        var once = Sample.generate(folder.study(), folder.wave());
        folder.with("waves/sample/wave.yaml", "talent: 80", "talent: 20");
        var again = Sample.generate(folder.study(), folder.wave());
        var names = Layout.of(folder.study()).names();
        for (var column : List.of("respondent", "weight", "titel", "partners.school", "uren")) {
            var position = names.indexOf(column);
            assertThat(again)
                    .extracting(r -> r.get(position))
                    .isEqualTo(once.stream().map(r -> r.get(position)).toList());
        }
        assertThat(again).isNotEqualTo(once);
    }

    @Test
    void weightsAddUpToTheWorkersOfTheDrawnOrganisationsRaisedToTheProvince() {
        var folder = StudyFolder.small(temporary);
        var names = Layout.of(folder.study()).names();
        var organisations = Sample.generate(folder.study(), folder.wave()).stream()
                .filter(r -> r.get(names.indexOf(Layout.PROVINCE)).equals("PV29"))
                .collect(Collectors.groupingBy(
                        r -> r.get(names.indexOf(Layout.ORGANISATION)),
                        Collectors.summingDouble(r -> Double.parseDouble(r.get(names.indexOf(Layout.WEIGHT))))));
        assertThat(organisations).hasSize(4);
        // Nine organisations, four drawn: each stands for 2.25 of them with 2 to 5 workers.
        assertThat(organisations.values()).allSatisfy(w -> {
            assertThat(w / 2.25).isEqualTo(Math.rint(w / 2.25), within(1e-5));
            assertThat(w / 2.25).isBetween(1.999, 5.001);
        });
    }

    @Test
    void colleaguesAnswerAlikeWhenTheyAreAskedTo() {
        var folder = StudyFolder.small(temporary);
        folder.with("waves/sample/wave.yaml", "exact: {kinderwerker: 40}", "by_organisation: true")
                .with("waves/sample/wave.yaml", "skipped: 0.1", "skipped: 0");
        var names = Layout.of(folder.study()).names();
        var titles = Sample.generate(folder.study(), folder.wave()).stream()
                .collect(Collectors.groupingBy(
                        r -> r.get(names.indexOf(Layout.ORGANISATION)),
                        Collectors.mapping(r -> r.get(names.indexOf("titel")), Collectors.toSet())));
        assertThat(titles.values()).allMatch(t -> t.size() == 1);
        assertThat(titles.values()).contains(Set.of("kinderwerker"), Set.of("jongerenwerker"));
    }

    @Test
    void someAreNotShownAnItemOrAnOptionAndAnOptionThatStandsAloneDoesSo() {
        var folder = StudyFolder.small(temporary);
        var names = Layout.of(folder.study()).names();
        var rows = Sample.generate(folder.study(), folder.wave());
        var inclusie = names.indexOf("doelen.inclusie");
        var taal = names.indexOf("doelen.taal");
        assertThat(rows).anyMatch(r -> r.get(taal).isEmpty());
        assertThat(rows).anyMatch(r -> r.get(inclusie).isEmpty() && !r.get(taal).isEmpty());
        assertThat(rows.stream().filter(r -> r.get(taal).equals("1")).toList())
                .isNotEmpty()
                .noneMatch(r -> r.get(inclusie).equals("1"));
    }

    @Test
    void aWaveWithoutASpecificationIsRefused() {
        var folder = StudyFolder.small(temporary);
        var file = "waves/sample/wave.yaml";
        var text = folder.text(file);
        folder.write(file, text.substring(0, text.indexOf("sample:\n  seed")));
        assertThatThrownBy(() -> Sample.generate(folder.study(), folder.wave()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("waves/sample/wave.yaml")
                .hasMessageContaining("Add sample:");
    }

    private static double share(Study study, List<List<String>> rows, String column, String code) {
        var names = Layout.of(study).names();
        var position = names.indexOf(column);
        return weight(rows, names, r -> r.get(position).equals(code))
                / weight(rows, names, r -> !r.get(position).isEmpty() && !Answers.RESERVED.contains(r.get(position)));
    }

    private static double weight(List<List<String>> rows, List<String> names, Predicate<List<String>> counted) {
        return rows.stream()
                .filter(counted)
                .mapToDouble(r -> Double.parseDouble(r.get(names.indexOf(Layout.WEIGHT))))
                .sum();
    }
}
