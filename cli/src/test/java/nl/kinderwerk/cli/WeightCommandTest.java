package nl.kinderwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WeightCommandTest {
    private static final String MARGINS = "variable,category,population\n";

    @TempDir
    private Path folder;

    @Test
    void givesEachPersonAWeightThatMeetsTheMargins() throws IOException {
        var run = weight("sex,a,60\nsex,b,40\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "sex a: 2 respondents, 2 before, 60 after, population 60",
                        "g from 10 to 30",
                        "Warning: Category a of sex has 2 respondents");
        var lines = Files.readAllLines(folder.resolve("weights.csv"));
        assertThat(lines).hasSize(7).first().isEqualTo("row,base,g,weight");
        assertThat(Double.parseDouble(lines.get(1).split(",")[3])).isCloseTo(30, within(1e-8));
        assertThat(Double.parseDouble(lines.get(6).split(",")[3])).isCloseTo(10, within(1e-8));
    }

    @Test
    void writesNothingWhenTheWeightsDifferTooMuch() throws IOException {
        var run = weight("sex,a,6000\nsex,b,4\n", "--max-deff", "1.2");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Kish deff", "is above 1.2");
        assertThat(folder.resolve("weights.csv")).doesNotExist();
    }

    @Test
    void namesEveryFaultOfTheMargins() throws IOException {
        var run = weight("sex,a,many\nsex,b,-4\nsex,b\n");
        assertThat(run.err().lines()).hasSize(3).anyMatch(l -> l.contains(":2: The population is many"));
    }

    private Run weight(String margins, String... more) throws IOException {
        var answers = Files.writeString(folder.resolve("a.csv"), "sex\na\na\nb\nb\nb\nb\n");
        var file = Files.writeString(folder.resolve("m.csv"), MARGINS + margins);
        var arguments = new java.util.ArrayList<>(java.util.List.of(
                "weight",
                answers.toString(),
                "--margins",
                file.toString(),
                "--method",
                "raking",
                "--out",
                folder.resolve("weights.csv").toString()));
        arguments.addAll(java.util.List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }
}
