package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FigureFilesTest {
    private static FigureFiles files(String section) {
        var release = Small.release(Map.of("titels/nl/kinderwerker", Small.shown("kinderwerker", 35)), Set.of());
        var edition = new Edition(Small.STUDY, release, Small.slice("nl"));
        return new FigureFiles(
                edition, edition.panel(Small.section(section), "nl").orElseThrow());
    }

    @Test
    void writesOneLineForEachCellWithItsStatus() {
        assertThat(files("titels").csv().lines())
                .contains(
                        "test,Nederland,2026,titels,,kinderwerker,Kinderwerker,,35,30,40,150,,ok,stevig,\"Klein onderzoek, Toetsmeting\",Voorbeelddata")
                .contains(
                        "test,Nederland,2026,titels,,other,Anders,,,,,,,too_few,niet getoond: te weinig antwoorden,\"Klein onderzoek, Toetsmeting\",Voorbeelddata");
    }

    @Test
    void leavesNumbersOfHiddenCellsEmptyInJson() {
        var cells = JsonMapper.shared().readTree(files("titels").json()).get("cells");
        var hidden = cells.values().stream()
                .filter(c -> c.get("option").asString().equals("other"))
                .findFirst()
                .orElseThrow();
        assertThat(hidden.get("percent").isNull()).isTrue();
        assertThat(hidden.get("n").isNull()).isTrue();
    }

    @Test
    void marksSampleDataInEveryLineAndInTheJson() {
        assertThat(files("doel").csv().lines().skip(1)).allMatch(l -> l.endsWith("Voorbeelddata"));
        assertThat(files("doel").json()).contains("\"data\" : \"Voorbeelddata\"");
    }

    @Test
    void givesNumbersOfSourcesWithUnitYearAndSource() {
        assertThat(files("inzet").csv().lines())
                .contains("inzet,agent,Wijkagenten,3589,3589,3.589,personen,2020,\"Iemand, 2021\",,");
    }
}
