package nl.kinderwerk.study.spss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import nl.kinderwerk.study.spss.SavMissing.Range;
import nl.kinderwerk.study.spss.SavSet.Kind;
import nl.kinderwerk.study.spss.SavVariable.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back the same. */
final class SavRoundTripTest {
    @TempDir
    private Path folder;

    @Test
    void keepsTheWholeDictionary() throws IOException {
        var dictionary = dictionary();
        var file = written(dictionary, List.of());
        assertThat(file.dictionary()).isEqualTo(dictionary);
        assertThat(file.encoding()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(file.notes()).isEmpty();
    }

    private static SavDictionary dictionary() {
        var ticked = Map.of("1", "gekozen");
        var missing = new SavMissing(List.of("-1", "-2", "-3"), Optional.empty());
        var range = new SavMissing(List.of("99"), Optional.of(new Range(-5, -1)));
        var variables = List.of(
                variable("respondent", 12, Measure.NOMINAL, Map.of(), SavMissing.NONE),
                variable("doelen.eten", 0, Measure.NOMINAL, ticked, SavMissing.NONE),
                variable(
                        "doelen.spelen_en_nog_heel_veel_langere_namen_dan_acht_letters",
                        0,
                        Measure.NOMINAL,
                        ticked,
                        range),
                variable("uren", 0, Measure.SCALE, Map.of("-1", "niet ingevuld"), missing),
                variable("gebied", 6, Measure.NOMINAL, Map.of("GM0344", "Utrecht", "-1", "niet ingevuld"), missing),
                variable("buurt", 10, Measure.NOMINAL, Map.of("BU03440101", "Wijk C"), missing),
                variable("verhaal", 700, Measure.UNKNOWN, Map.of(), SavMissing.NONE),
                variable("weight", 0, Measure.SCALE, Map.of(), SavMissing.NONE));
        var members = List.of(variables.get(1).name(), variables.get(2).name());
        return new SavDictionary(
                "Voorbeelddata – zomer",
                variables,
                List.of(
                        new SavSet("$doelen", "Wat zijn je doelen? (é)", Kind.DICHOTOMIES, "1", members),
                        new SavSet("$top", "", Kind.CATEGORIES, "", members),
                        new SavSet("$anders", "Elk", Kind.LABELLED_DICHOTOMIES, "1", members)),
                Optional.of("weight"),
                List.of("Voorbeelddata: deze antwoorden zijn bedacht.", "Tweede regel"));
    }

    private static SavVariable variable(
            String name, int width, Measure measure, Map<String, String> labels, SavMissing missing) {
        return new SavVariable(
                name, width, "Vraag " + name, measure, SavDisplay.PLAIN, new LinkedHashMap<>(labels), missing);
    }

    private SavFile written(SavDictionary dictionary, List<SavCase> cases) throws IOException {
        var path = folder.resolve("round.sav");
        try (var writer = SavWriter.open(path, dictionary, cases.size())) {
            for (var one : cases) {
                writer.add(one);
            }
        }
        return SavFile.read(path);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 252, 253, 255, 256, 300, 504, 505, 510, 511, 765, 5000, 32767})
    void keepsTextsOfEveryWidth(int width) throws IOException {
        var variable = variable("tekst", width, Measure.NOMINAL, Map.of(), SavMissing.NONE);
        var dictionary = new SavDictionary("", List.of(variable), List.of(), Optional.empty(), List.of());
        var texts = List.of(
                "x".repeat(width),
                "",
                "y".repeat(Math.max(1, width - 1)),
                "0123456789".repeat(4000).substring(0, width));
        var cases = texts.stream().map(text -> {
            var one = new SavCase(1);
            one.set(0, text);
            return one;
        });
        var file = written(dictionary, cases.toList());
        assertThat(file.cases()).extracting(c -> c.text(0)).isEqualTo(texts);
        assertThat(file.dictionary().variables().getFirst().width()).isEqualTo(width);
    }

    @Test
    void keepsEveryNumberAndTheDifferenceBetweenZeroAndNothing() throws IOException {
        var variables = new ArrayList<SavVariable>();
        for (var i = 0; i < 11; i++) {
            variables.add(variable("v" + i, 0, Measure.SCALE, Map.of(), SavMissing.NONE));
        }
        var random = new SplittableRandom(7);
        var cases = new ArrayList<SavCase>();
        for (var row = 0; row < 200; row++) {
            cases.add(numbers(random, variables.size()));
        }
        var file = written(new SavDictionary("", variables, List.of(), Optional.empty(), List.of()), cases);
        for (var row = 0; row < cases.size(); row++) {
            for (var i = 0; i < variables.size(); i++) {
                var expected = Double.valueOf(cases.get(row).number(i));
                assertThat(Double.valueOf(file.cases().get(row).number(i))).isEqualTo(expected);
            }
        }
    }

    private static SavCase numbers(SplittableRandom random, int count) {
        var one = new SavCase(count);
        for (var i = 0; i < count; i++) {
            switch (random.nextInt(4)) {
                case 0 -> one.set(i, random.nextInt(-110, 160));
                case 1 -> one.set(i, random.nextDouble(-1e6, 1e6));
                case 2 -> one.set(i, 0);
                default -> one.set(i, Double.NaN);
            }
        }
        return one;
    }

    @Test
    void cutsLabelsByBytesAndNeverWithinACharacter() throws IOException {
        var long4 = "🎈".repeat(100);
        var variable =
                new SavVariable("v", 0, long4, Measure.NOMINAL, SavDisplay.PLAIN, Map.of("1", long4), SavMissing.NONE);
        var dictionary = new SavDictionary("é".repeat(60), List.of(variable), List.of(), Optional.empty(), List.of());
        var read = written(dictionary, List.of()).dictionary();
        assertThat(read.label()).isEqualTo("é".repeat(32));
        assertThat(read.variables().getFirst().label()).isEqualTo("🎈".repeat(63) + "…");
        assertThat(read.variables().getFirst().labels()).containsEntry("1", "🎈".repeat(29) + "…");
    }
}
