package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.study.Study;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A cell that is withheld has a reason and no number, in every file that leaves the house or is kept to be shown. */
class WithheldTest {
    private static final Set<String> HIDDEN = Set.of("withheld", "too_few", "under_revision");
    private static final List<String> NUMBERS = List.of("n", "percent", "low", "high", "count");

    @TempDir
    private Path folder;

    private Site site;

    @BeforeEach
    void publish() throws IOException {
        Small.copyTo(folder);
        site = Site.of(Study.read(folder), folder.resolve("data"), Optional.empty());
    }

    private String text(String path) {
        return new String(site.page(path).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private static void assertNoNumbers(JsonNode cell, String where) {
        assertThat(NUMBERS)
                .as(where)
                .allSatisfy(number -> assertThat(cell.path(number).asString("")).isEmpty());
    }

    @Test
    void keptFiguresHoldNoNumberOfIt() throws IOException {
        var file = Files.readString(folder.resolve("data/test/v1/figures.json"));
        var hidden = JsonMapper.shared()
                .readTree(file)
                .get("figures")
                .valueStream()
                .flatMap(f -> f.get("cells").valueStream())
                .filter(c -> HIDDEN.contains(c.get("status").asString().toLowerCase(Locale.ROOT)))
                .toList();
        assertThat(hidden).isNotEmpty().allSatisfy(cell -> assertNoNumbers(cell, cell.toString()));
    }

    @Test
    void openDataHoldNoNumberOfIt() {
        for (var path : site.paths().stream().filter(p -> p.endsWith(".json")).toList()) {
            JsonMapper.shared()
                    .readTree(text(path))
                    .path("cells")
                    .valueStream()
                    .filter(c -> HIDDEN.contains(c.path("status").asString("")))
                    .forEach(cell -> assertNoNumbers(cell, path));
        }
    }

    @Test
    void linesOfOpenDataHaveNoNumberBesideIt() {
        var lines = site.paths().stream()
                .filter(p -> p.endsWith(".csv"))
                .flatMap(p -> text(p).lines())
                .filter(l -> l.contains(",withheld,") || l.contains(",under_revision,"))
                .toList();
        assertThat(lines).isNotEmpty().allMatch(l -> l.matches(".*,,,,,,,(withheld|under_revision),.*"));
    }

    /** Readers are not told which cells are protected and which hide them. */
    @Test
    void noExitTellsASmallGroupFromWhatHidesIt() {
        assertThat(site.paths().stream().filter(p -> p.matches(".*\\.(html|csv|json|svg)")))
                .isNotEmpty()
                .noneMatch(p -> text(p).contains("too_few") || text(p).contains("te weinig antwoorden om"));
    }

    /** Only the ledger has the exact counts, and no page or file is made from it. */
    @Test
    void noExitNamesARespondentOfTheLedger() throws IOException {
        var ledger = Files.readString(folder.resolve("data/ledger.jsonl"));
        assertThat(ledger).contains("\"persons\"");
        var respondents = Files.readAllLines(folder.resolve("waves/test/answers.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        var text = new StringBuilder();
        site.paths().stream().filter(p -> p.matches(".*\\.(html|csv|json)")).forEach(p -> text.append(text(p)));
        assertThat(respondents).isNotEmpty().noneMatch(code -> text.indexOf("\"" + code + "\"") >= 0);
    }
}
