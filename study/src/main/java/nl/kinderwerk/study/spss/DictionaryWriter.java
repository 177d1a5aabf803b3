package nl.kinderwerk.study.spss;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.kinderwerk.study.spss.SavSet.Kind;

/** Writes the header and the dictionary. */
final class DictionaryWriter {
    private static final int PRODUCT = 60;
    private static final int FILE_LABEL = 64;
    private static final int LONGEST_LABEL = 255;
    private static final int LONGEST_VALUE_LABEL = 120;
    private static final int LINE = 80;
    private static final int WORD = 4;
    private static final int NAME = 8;
    private static final int UTF_8 = 65001;
    private static final int TEXT_FORMAT = 1 << 16;
    private static final int NUMBER_FORMAT = 5 << 16;
    private static final int NUMBER_WIDTH = 12;
    private static final int DECIMALS = 6;
    private static final int SHOWN_WIDTH = 40;
    private static final double BIAS = 100;
    /** The double next to the lowest: what SPSS calls LOWEST. */
    private static final double LOWEST = Math.nextUp(-Double.MAX_VALUE);

    private final SavDictionary dictionary;
    private final List<ShortNames.Named> named;
    private final int cases;
    private final SavOutput out = new SavOutput();

    DictionaryWriter(SavDictionary dictionary, int cases) {
        this.dictionary = dictionary;
        this.cases = cases;
        named = ShortNames.of(dictionary.variables());
    }

    byte[] bytes() {
        header();
        named.forEach(this::variable);
        named.forEach(this::valueLabels);
        documents();
        machine();
        sets();
        measures();
        names();
        longTexts();
        out.int32(999, 0);
        return out.bytes();
    }

    private void header() {
        out.padded("$FL2", WORD)
                .padded("@(#) SPSS DATA FILE Kinderwerk in beeld", PRODUCT)
                .int32(2);
        out.int32(named.stream().mapToInt(n -> n.elements()).sum(), 1, weight(), cases)
                .float64(BIAS);
        out.padded("14 Oct 82", 9)
                .padded("00:00:00", 8)
                .padded(dictionary.label(), FILE_LABEL)
                .raw(new byte[3]);
    }

    /** The place of the weight, counted in elements from 1. */
    private int weight() {
        var element = 1;
        for (var n : named) {
            if (dictionary.weight().filter(n.variable().name()::equals).isPresent()) {
                return element;
            }
            element += n.elements();
        }
        return 0;
    }

    private void variable(ShortNames.Named n) {
        var width = n.variable().width();
        for (var segment = 0; segment < n.shortNames().size(); segment++) {
            var declared = VeryLong.declared(width, segment);
            record(n, segment, width == 0 ? 0 : declared);
            for (var taken = NAME; taken < declared; taken += NAME) {
                out.int32(2, -1, 0, 0, 0, 0).spaces(NAME);
            }
        }
    }

    private void record(ShortNames.Named n, int segment, int width) {
        var variable = n.variable();
        var label = segment == 0 ? SavOutput.utf8(SavText.cut(variable.label(), LONGEST_LABEL)) : new byte[0];
        var missing = segment == 0 && width <= NAME ? variable.missing() : SavMissing.NONE;
        var format = format(variable, width);
        out.int32(2, width, label.length > 0 ? 1 : 0, missingCode(missing), format, format);
        out.padded(n.shortNames().get(segment), NAME);
        if (label.length > 0) {
            out.int32(label.length).raw(label).spaces((WORD - label.length % WORD) % WORD);
        }
        missing.range().ifPresent(range -> out.float64(range.low()).float64(range.high()));
        missing.values().forEach(value -> value(variable, value));
    }

    private static int missingCode(SavMissing missing) {
        return missing.range().isPresent()
                ? -2 - missing.values().size()
                : missing.values().size();
    }

    /** A text of its width; a number with decimals only where it can have them. */
    private static int format(SavVariable variable, int width) {
        if (!variable.isNumeric()) {
            return TEXT_FORMAT | width << 8;
        }
        var decimals = variable.measure() == SavVariable.Measure.SCALE ? DECIMALS : 0;
        return NUMBER_FORMAT | NUMBER_WIDTH << 8 | decimals;
    }

    private void value(SavVariable variable, String value) {
        if (variable.isNumeric()) {
            out.float64(Double.parseDouble(value));
        } else {
            out.padded(value, NAME);
        }
    }

    private void valueLabels(ShortNames.Named n) {
        var variable = n.variable();
        if (variable.labels().isEmpty() || variable.width() > NAME) {
            return;
        }
        out.int32(3, variable.labels().size());
        variable.labels().forEach((value, label) -> {
            var words = SavOutput.utf8(SavText.cut(label, LONGEST_VALUE_LABEL));
            value(variable, value);
            out.unsignedByte(words.length).raw(words).spaces(NAME - 1 - words.length % NAME);
        });
        out.int32(4, 1, element(n));
    }

    private int element(ShortNames.Named wanted) {
        return 1
                + named.subList(0, named.indexOf(wanted)).stream()
                        .mapToInt(n -> n.elements())
                        .sum();
    }

    private void documents() {
        if (!dictionary.documents().isEmpty()) {
            out.int32(6, dictionary.documents().size());
            dictionary.documents().forEach(line -> out.padded(line, LINE));
        }
    }

    private void machine() {
        out.extension(3, WORD, new SavOutput().int32(20, 0, 0, -1, 1, 1, 2, UTF_8));
        out.extension(
                4,
                Double.BYTES,
                new SavOutput()
                        .float64(-Double.MAX_VALUE)
                        .float64(Double.MAX_VALUE)
                        .float64(LOWEST));
    }

    /** SPSS keeps the sets whose words come from the counted values in a record of their own. */
    private void sets() {
        out.extension(7, 1, new SavOutput().raw(SavOutput.utf8(lines(false))));
        out.extension(19, 1, new SavOutput().raw(SavOutput.utf8(lines(true))));
    }

    private String lines(boolean labelled) {
        return dictionary.sets().stream()
                .filter(set -> set.kind() == Kind.LABELLED_DICHOTOMIES == labelled)
                .map(this::line)
                .collect(Collectors.joining());
    }

    private String line(SavSet set) {
        var counted = counted(set.counted());
        var kind = switch (set.kind()) {
            case CATEGORIES -> "C";
            case DICHOTOMIES -> "D" + counted;
            case LABELLED_DICHOTOMIES -> "E 1 " + counted;
        };
        var members = set.members().stream().map(this::shortName).collect(Collectors.joining(" "));
        return set.name() + "=" + kind + " " + counted(SavText.cut(set.label(), LONGEST_LABEL)) + " " + members + "\n";
    }

    private static String counted(String text) {
        return SavOutput.utf8(text).length + " " + text;
    }

    private String shortName(String name) {
        return named.stream()
                .filter(n -> n.variable().name().equals(name))
                .map(n -> n.shortNames().getFirst().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElseThrow();
    }

    private void measures() {
        var content = new SavOutput();
        for (var n : named) {
            for (var segment = 0; segment < n.shortNames().size(); segment++) {
                var width = n.variable().isNumeric()
                        ? NUMBER_WIDTH
                        : Math.min(SHOWN_WIDTH, n.variable().width());
                content.int32(
                        n.variable().measure().ordinal(), width, n.variable().isNumeric() ? 1 : 0);
            }
        }
        out.extension(11, WORD, content);
    }

    private void names() {
        var longNames = named.stream()
                .map(n -> n.shortNames().getFirst() + "=" + n.variable().name())
                .collect(Collectors.joining("\t"));
        out.extension(13, 1, new SavOutput().raw(SavOutput.utf8(longNames)));
        var veryLong = named.stream()
                .filter(n -> n.shortNames().size() > 1)
                .map(n -> n.shortNames().getFirst() + "="
                        + fiveDigits(n.variable().width()) + "\0\t")
                .collect(Collectors.joining());
        out.extension(14, 1, new SavOutput().raw(SavOutput.utf8(veryLong)));
        out.extension(16, Long.BYTES, new SavOutput().int64(1).int64(cases));
        out.extension(20, 1, new SavOutput().raw(SavOutput.utf8("UTF-8")));
    }

    private static String fiveDigits(int width) {
        return "0".repeat(5 - Integer.toString(width).length()) + width;
    }

    /** Labels and missing values of texts of more than eight bytes. */
    private void longTexts() {
        var labels = new SavOutput();
        var missing = new SavOutput();
        for (var variable : dictionary.variables()) {
            if (variable.width() > NAME && !variable.labels().isEmpty()) {
                longLabels(labels, variable);
            }
            if (variable.width() > NAME && !variable.missing().isNone()) {
                var values = variable.missing().values();
                missing.counted(variable.name()).unsignedByte(values.size()).int32(NAME);
                values.forEach(value -> missing.padded(value, NAME));
            }
        }
        out.extension(21, 1, labels);
        out.extension(22, 1, missing);
    }

    private static void longLabels(SavOutput labels, SavVariable variable) {
        labels.counted(variable.name())
                .int32(variable.width(), variable.labels().size());
        variable.labels().forEach((value, label) -> {
            labels.int32(variable.width()).padded(value, variable.width());
            labels.counted(SavText.cut(label, LONGEST_VALUE_LABEL));
        });
    }
}
