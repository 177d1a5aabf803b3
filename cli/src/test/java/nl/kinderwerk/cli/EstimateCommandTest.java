package nl.kinderwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EstimateCommandTest {
    @TempDir
    private Path folder;

    @Test
    void givesOneRowForEachAnswerAndGroup() throws IOException {
        var run = estimate("title,town\na,x\nb,x\na,y\n", "--item", "title", "--by", "town", "--format", "csv");
        assertThat(run.out().lines())
                .hasSize(5)
                .first()
                .isEqualTo(
                        "item,option,by,n,estimate,se,low,high,deff,df,status,kind,level,sumWeights,deffReplace,nEffective");
        assertThat(run.out()).contains("title,a,x,2,0.5,", "title,a,y,1,1.0,");
        assertThat(run.exitCode()).isZero();
    }

    /** Simple random sample of 4 from 40: se² = (1 − 4/40) · 0.5 · 0.5 / 3. */
    @Test
    void countsTheSizeOfThePopulation() throws IOException {
        var run = estimate("q,n\n1,40\n1,40\n0,40\n0,40\n", "--item", "q", "--fpc", "n");
        assertThat(json(run).get(1).get("se").doubleValue()).isCloseTo(Math.sqrt(0.9 * 0.25 / 3), within(1e-12));
    }

    @Test
    void tellsColumnsApartThatDifferInCaseOnly() throws IOException {
        var run = estimate("N,n\na,1\nb,1\n", "--item", "N");
        assertThat(json(run)).extracting(row -> row.get("option").asString()).containsExactly("a", "b");
    }

    @Test
    void countsAnEmptyCellAsNoAnswer() throws IOException {
        assertThat(json(estimate("q,r\n1,x\n,y\n", "--item", "q"))
                        .get(0)
                        .get("n")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void takesTheNamesOfIntervalsInAnyCase() throws IOException {
        for (var name : new String[] {"kgNchs", "LOGIT", "beta", "mean", "wilson", "wilson_effective"}) {
            assertThat(estimate("q\n1\n0\n", "--item", "q", "--ci", name).exitCode())
                    .isZero();
        }
        assertThat(estimate("q\n1\n", "--item", "q", "--ci", "guess").exitCode())
                .isEqualTo(2);
    }

    @Test
    void namesEveryUnknownColumnAtOnce() throws IOException {
        var run = estimate("q\n1\n", "--item", "q,r", "--weight", "w");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.contains("There is no column"));
        assertThat(run.out()).isEmpty();
    }

    @Test
    void refusesWeightsThatAreNoNumbers() throws IOException {
        var run = estimate("q,w\n1,heavy\n", "--item", "q", "--weight", "w");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("no weight in column w");
    }

    @Test
    void namesTheLineOfEveryRaggedRow() throws IOException {
        var run = estimate("q,r\n1,2\n1\n1,2,3\n", "--item", "q");
        assertThat(run.err()).contains(":3: This row has fewer cells", ":4: This row has more cells");
    }

    @Test
    void refusesAnEmptyFileAHeaderAloneAndAMissingFile() throws IOException {
        assertThat(estimate("", "--item", "q").err()).contains("The file is empty.");
        assertThat(estimate("q\n", "--item", "q").err()).contains("There are no answers under the header.");
        assertThat(Run.of("estimate", "nowhere.csv", "--item", "q").err()).contains("There is no such file.");
    }

    @Test
    void refusesTwoColumnsOfOneName() throws IOException {
        assertThat(estimate("q,q\n1,2\n", "--item", "q").err()).contains("There are two columns q.");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        var file = Files.write(folder.resolve("latin.csv"), "q\n1\né\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Run.of("estimate", file.toString(), "--item", "q").err()).contains("This is not UTF-8.");
    }

    private Run estimate(String csv, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("it's answers.csv"), csv);
        var arguments = new String[options.length + 2];
        arguments[0] = "estimate";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Run.of(arguments);
    }

    private static JsonNode json(Run run) {
        return JsonMapper.shared().readTree(run.out());
    }
}
