package nl.kinderwerk.server.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.kinderwerk.study.Dataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FreezeTest {
    @TempDir
    private Path temporary;

    private Asked asked;

    @BeforeEach
    void start() {
        asked = new Asked(temporary)
                .with("kring", "GM0344", 6)
                .with("hoek", "GM0307", 4)
                .with("zee", "GM0687", 0);
    }

    @AfterEach
    void stop() {
        asked.close();
    }

    private void answer(String organisation, Map<String, String> cells) {
        var token = organisation.isEmpty() ? "" : asked.invitations.issue("nu", organisation);
        assertThat(asked.send(token, cells)).isTrue();
    }

    private Freeze.Frozen freeze() {
        return Freeze.of(asked.source, asked.study, asked.wave);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(asked.wave.answers());
    }

    /** Four organisations exist in Utrecht, two answered: 2 × 6/2 and 2 × 4/1. */
    @Test
    void weighsByOrganisationsAndWorkersWhenAllIsKnown() throws IOException {
        answer("kring", Map.of("titel", "kinderwerker"));
        answer("kring", Map.of("titel", "skipped"));
        answer("hoek", Map.of("titel", "other", "titel.other.text", "Speelmaatje"));
        assertThat(freeze()).isEqualTo(new Freeze.Frozen(3, 0, true));
        assertThat(lines())
                .filteredOn(l -> l.contains(",kring,PV26,GM0344,4,6,6,"))
                .hasSize(2);
        assertThat(lines())
                .filteredOn(l -> l.contains(",hoek,PV26,GM0307,4,4,8,"))
                .hasSize(1);
        assertThat(lines()).anyMatch(line -> line.endsWith("Speelmaatje,"));
    }

    @Test
    void everybodyWeighsOneWhenANumberOfWorkersIsUnknown() throws IOException {
        answer("kring", Map.of("titel", "kinderwerker"));
        answer("zee", Map.of("titel", "kinderwerker"));
        assertThat(freeze().isWeighted()).isFalse();
        assertThat(lines()).anyMatch(line -> line.contains(",kring,PV26,GM0344,4,6,1,"));
        assertThat(lines()).anyMatch(line -> line.contains(",zee,PV29,GM0687,1000000,,1,"));
    }

    @Test
    void theOpenLinkGivesClustersOfOneAndLeavesOutWhoSaysNoPlace() throws IOException {
        answer("", Map.of("titel", "kinderwerker", "gebied", "GM0344"));
        answer("", Map.of("titel", "kinderwerker", "gebied", "skipped"));
        assertThat(freeze()).isEqualTo(new Freeze.Frozen(1, 1, false));
        assertThat(lines()).anyMatch(line -> line.matches("R(\\w{16}),open-\\1,PV26,GM0344,1000000,,1,.*"));
    }

    @Test
    void theFrozenAnswersMakeADatasetAndTheOrderTellsNothing() throws IOException {
        for (var hours : List.of("9", "3", "7", "1")) {
            answer("kring", Map.of("titel", "kinderwerker", "uren", hours, "doelen.talent", "1"));
        }
        freeze();
        var first = lines();
        asked.rewriting.rewrite();
        freeze();
        assertThat(lines()).isEqualTo(first);
        assertThat(asked.study.answered()).extracting(w -> w.id()).containsExactly("nu");
        assertThat(Dataset.freeze(asked.study, asked.wave, temporary.resolve("set"))
                        .rows())
                .isEqualTo(4);
    }

    @Test
    void aFrozenWaveCanNoLongerBeAnswered() {
        assertThat(asked.waves.open("nu")).isPresent();
        answer("kring", Map.of("titel", "kinderwerker"));
        freeze();
        assertThat(asked.waves.open("nu")).isEmpty();
        assertThat(asked.waves.openToAll()).isEmpty();
    }
}
