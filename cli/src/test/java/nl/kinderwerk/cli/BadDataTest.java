package nl.kinderwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Data that cannot be meant are told in a sentence with what to do; data that tell little give no NaN. */
final class BadDataTest {
    private static final String ANSWERS = "q,w,h,c,N\n1,1,a,o1,9\n0,2,a,o2,9\n1,1,b,o3,9\n0,1,b,o4,9\n";
    private static final String HEADER = "variable,category,population\n";

    @TempDir
    private Path folder;

    static Stream<Arguments> refused() {
        return Stream.of(
                of(ANSWERS.replace("0,2,a", "0,-2,a"), "", "1 rows have a negative weight", "--weight", "w"),
                of(ANSWERS.replace("0,2,a", "0,,a"), "", "1 rows have no weight in column w", "--weight", "w"),
                of(ANSWERS.replace("0,2,a", "0,NaN,a"), "", "1 rows have no weight in column w", "--weight", "w"),
                of(ANSWERS.replace("0,2,a", "0,Infinity,a"), "", "have no weight in column w", "--weight", "w"),
                of("q,c\n1,o\n0,o\n", "", "There is one sampled unit", "--cluster", "c"),
                of(zeroWeights(), "", "and none has more", "--weight", "w"),
                of(ANSWERS.replace("1,1,b,o3,9\n", ""), "", "Stratum b has one", "--strata", "h", "--cluster", "c"),
                of(
                        ANSWERS.replace(",9", ",1"),
                        "",
                        "but 2 units were sampled",
                        "--strata",
                        "h",
                        "--cluster",
                        "c",
                        "--fpc",
                        "N"),
                of(
                        ANSWERS.replace("o2,9", "o2,8"),
                        "",
                        "is not the same in every row",
                        "--strata",
                        "h",
                        "--cluster",
                        "c",
                        "--fpc",
                        "N"),
                of(
                        ANSWERS.replace("b,o3", "b,o1"),
                        "",
                        "Unit o1 is in more than one stratum",
                        "--strata",
                        "h",
                        "--cluster",
                        "c"),
                of(ANSWERS.replace("1,1,b", "1,1,"), "", "1 rows have no stratum", "--strata", "h", "--cluster", "c"),
                of(ANSWERS, "h,a,50\nh,b,50\nq,1,60\nq,0,60\n", "describe one population: make them equal"),
                of(ANSWERS, "h,a,50\nh,z,50\n", "Category z of h has a population total but no answers"),
                of(ANSWERS, "h,a,50\n", "Category b of h have answers but no population total"),
                of(ANSWERS, "h,a,0\nh,b,50\n", "Category a of h have answers but no population total"),
                of(ANSWERS, "hh,a,50\n", "There is no column hh"),
                of(nested(), "h,a,50\nh,b,50\nq,1,90\nq,0,10\n", "No weights reach the population margins"));
    }

    private static Arguments of(String answers, String margins, String sentence, String... options) {
        return Arguments.of(answers, margins, sentence, List.of(options));
    }

    private static String zeroWeights() {
        return "q,w\n1,0\n0,0\n";
    }

    /** Everybody in a says 1 and everybody in b says 0, which no weights can make 90 percent of a half. */
    private static String nested() {
        return "q,h\n1,a\n1,a\n0,b\n0,b\n";
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithASentenceAndExitCodeOne(String answers, String margins, String sentence, List<String> options)
            throws IOException {
        var run = estimate(answers, margins, options);
        assertThat(run.err()).contains(sentence).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        if (!margins.isEmpty()) {
            var weight = weight(answers, margins);
            assertThat(weight.err()).contains(sentence);
            assertThat(weight.exitCode()).isEqualTo(1);
            assertThat(folder.resolve("weights.csv")).doesNotExist();
        }
    }

    static Stream<Arguments> telling() {
        return Stream.of(
                of("q\n1\n1\n1\n", "", ""),
                of(ANSWERS.replace("0,2,a", "0,0,a"), "", "", "--weight", "w"),
                of("q,g\n1,x\n0,x\n,y\n", "", "", "--by", "g"),
                of("q,w,g\n1,0,x\n0,0,x\n1,1,y\n0,1,y\n", "", "", "--weight", "w", "--by", "g"),
                of("q,g\n1,x\n1,x\n1,y\n", "", "", "--by", "g", "--diff", "x,y"),
                of("q,g\n1,x\n1,x\n1,y\n", "", "", "--test", "chisq", "--with", "g"),
                of("q,c\n1,o\n0,o\n1,o\n", "", "", "--cluster", "c", "--single-psu", "adjust"),
                of("q\n1\n", "", "", "--single-psu", "certainty"),
                of(
                        ANSWERS.replace("1,1,b,o3,9\n", ""),
                        "",
                        "",
                        "--strata",
                        "h",
                        "--cluster",
                        "c",
                        "--single-psu",
                        "average"),
                of(ANSWERS.replace(",9", ",2"), "", "", "--strata", "h", "--cluster", "c", "--fpc", "N"));
    }

    @ParameterizedTest
    @MethodSource("telling")
    void givesNoNumberThatIsNone(String answers, String margins, String sentence, List<String> options)
            throws IOException {
        for (var interval : List.of("kgNchs", "logit", "xlogit", "beta", "mean", "wilson", "wilsonEffective")) {
            var all = new ArrayList<>(options);
            all.addAll(List.of("--ci", interval));
            var run = estimate(answers, margins, all);
            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).isZero();
            assertThat(run.out())
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity")
                    .contains("\"n\"");
        }
    }

    @Test
    void aColumnOfNothingIsASentence() throws IOException {
        var run = estimate("q,r\n,1\n,1\n", "", List.of());
        assertThat(run.out() + run.err()).doesNotContain("NaN");
        assertThat(run.err()).contains("Column q is empty in every row");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private Run estimate(String answers, String margins, List<String> options) throws IOException {
        var file = Files.writeString(folder.resolve("answers.csv"), answers);
        var arguments = new ArrayList<>(List.of("estimate", file.toString(), "--item", "q"));
        if (!margins.isEmpty()) {
            arguments.addAll(List.of("--rake", margins(margins)));
        }
        arguments.addAll(options);
        return Run.of(arguments.toArray(String[]::new));
    }

    private Run weight(String answers, String margins) throws IOException {
        var file = Files.writeString(folder.resolve("answers.csv"), answers);
        return Run.of(
                "weight",
                file.toString(),
                "--margins",
                margins(margins),
                "--out",
                folder.resolve("weights.csv").toString());
    }

    private String margins(String rows) throws IOException {
        return Files.writeString(folder.resolve("margins.csv"), HEADER + rows).toString();
    }
}
