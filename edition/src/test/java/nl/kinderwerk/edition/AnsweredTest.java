package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Claim;
import nl.kinderwerk.figures.Status;
import org.junit.jupiter.api.Test;

class AnsweredTest {
    private static final Map<String, Cell> TITLES = Map.of(
            "titels/nl/kinderwerker", Small.shown("kinderwerker", 35),
            "titels/nl/jongerenwerker", Small.shown("jongerenwerker", 45),
            "titels/nl/other", Small.shown("other", 60));

    private static Panel panel(Map<String, Cell> cells, Set<Claim> claims, String section, String slice) {
        return Small.release(cells, claims)
                .panel(Small.section(section), Small.slice(slice), "nl")
                .orElseThrow();
    }

    @Test
    void saysAHeadlineOnlyWhenItsConditionHolds() {
        var claim = new Claim.UpperBelow("kinderwerker", 0.5);
        assertThat(panel(TITLES, Set.of(claim), "titels", "nl").headline()).isEqualTo("Slechts 35% heet Kinderwerker");
        assertThat(panel(TITLES, Set.of(), "titels", "nl").headline()).isEqualTo("Zo heten zij");
    }

    @Test
    void ranksByShareWithOtherLast() {
        assertThat(panel(TITLES, Set.of(), "titels", "nl").rows())
                .extracting(Panel.Row::code)
                .containsExactly("jongerenwerker", "kinderwerker", "other");
    }

    @Test
    void keepsTheOrderOfTheCountryInAPart() {
        assertThat(panel(TITLES, Set.of(), "titels", "pv26").rows())
                .extracting(Panel.Row::code)
                .containsExactly("jongerenwerker", "kinderwerker", "other");
    }

    @Test
    void setsTheCountryBesideAPartAndOnlyThere() {
        var part = panel(TITLES, Set.of(), "titels", "pv26");
        assertThat(part.referenceLabel()).contains("Nederland");
        assertThat(part.rows().getFirst().reference())
                .map(Cell::percent)
                .hasValueSatisfying(p -> assertThat(p).hasValue(45));
        assertThat(panel(TITLES, Set.of(), "titels", "nl").rows().getFirst().reference())
                .isEmpty();
    }

    @Test
    void tellsTheBaseOnceWhenItIsTheSameForAllAndNotAtAllWhenNothingIsShown() {
        assertThat(panel(TITLES, Set.of(), "titels", "nl").subtitle()).contains("n = 150");
        assertThat(panel(Map.of(), Set.of(), "titels", "nl").subtitle()).doesNotContain("n =");
    }

    @Test
    void saysWhySomethingIsNotShown() {
        assertThat(panel(Map.of(), Set.of(), "titels", "pv29").notes())
                .containsExactly("Er zijn te weinig antwoorden om hier iets te tonen. Zo blijft niemand herkenbaar.");
    }

    @Test
    void keepsGroupsTogetherInTheOrderOfTheCodebook() {
        var cells = Map.of(
                "doel/nl/talent", Small.shown("talent", 10),
                "doel/nl/taal", Small.shown("taal", 20),
                "doel/nl/veilig", Small.shown("veilig", 90));
        assertThat(panel(cells, Set.of(), "doel", "nl").rows())
                .extracting(Panel.Row::code)
                .containsExactly("taal", "talent", "veilig");
    }

    @Test
    void givesAFrequencyRowACellForEachPartOfTheScale() {
        var cells = Map.of("hoevaak/nl/wijk.f1", Small.shown("wijk.f1", 30));
        var row = panel(cells, Set.of(), "hoevaak", "nl").rows().stream()
                .filter(r -> r.code().equals("wijk"))
                .findFirst()
                .orElseThrow();
        assertThat(row.cells()).extracting(Cell::status).containsExactly(Status.TOO_FEW, Status.OK, Status.TOO_FEW);
    }

    @Test
    void namesTheAnswersThatCountInAStreet() {
        assertThat(panel(Map.of(), Set.of(), "samen", "nl").notes().getFirst())
                .isEqualTo("Telt mee als samenwerken: Vaak, Soms.");
    }

    @Test
    void marksGeneratedAnswersEverywhereButNotTheNumbersFromSources() {
        assertThat(panel(TITLES, Set.of(), "titels", "nl").sample()).isTrue();
        assertThat(panel(TITLES, Set.of(), "inzet", "nl").sample()).isFalse();
    }

    @Test
    void writesNumbersOfSourcesAsTheSourceGivesThem() {
        assertThat(panel(Map.of(), Set.of(), "inzet", "nl").counts())
                .extracting(Panel.Count::value)
                .containsExactly("enkele honderden", "3.589");
    }
}
