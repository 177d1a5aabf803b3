package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import nl.kinderwerk.figures.Status;
import org.junit.jupiter.api.Test;

class HandedDownTest {
    private static Panel panel(String section) {
        var published = Objects.requireNonNull(Small.STUDY.published().get("2021"));
        return new HandedDown(Small.STUDY, published)
                .panel(Small.section(section), Small.slice("nl"), "nl")
                .orElseThrow();
    }

    @Test
    void showsExactlyTheSurvivingFigureAndSaysThatTheRestDidNotSurvive() {
        var rows = panel("titels").rows();
        assertThat(rows).extracting(Panel.Row::code).containsExactly("kinderwerker", "rest");
        assertThat(rows.getFirst().cell().percent()).hasValue(40);
        assertThat(rows.getFirst().cell().n()).isEmpty();
        assertThat(rows.getLast().cell().status()).isEqualTo(Status.NOT_SURVIVED);
    }

    @Test
    void quotesTheSourceInWordsWhereNoFigureSurvived() {
        assertThat(panel("doel").headline()).isEqualTo("Talent krijgt veel aandacht");
        assertThat(panel("doel").rows()).allMatch(r -> r.cell().status() == Status.NOT_SURVIVED);
    }

    @Test
    void namesTheSourceOfTheFigure() {
        assertThat(panel("titels").source()).isEqualTo("Een bron, Iemand, 2021");
    }

    @Test
    void isNeverMarkedAsSampleData() {
        assertThat(panel("titels").sample()).isFalse();
    }
}
