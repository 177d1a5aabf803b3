package nl.kinderwerk.study.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Layout;
import nl.kinderwerk.study.spss.SavCase;
import nl.kinderwerk.study.spss.SavDictionary;
import nl.kinderwerk.study.spss.SavDisplay;
import nl.kinderwerk.study.spss.SavMissing;
import nl.kinderwerk.study.spss.SavSet;
import nl.kinderwerk.study.spss.SavSet.Kind;
import nl.kinderwerk.study.spss.SavVariable;
import nl.kinderwerk.study.spss.SavVariable.Measure;
import nl.kinderwerk.study.spss.SavWriter;

/** Answers as an SPSS system file. */
final class SavExport {
    private static final int LONGEST = 32_767;
    private static final int AREA_WIDTH = 8;
    private static final int LINE = 80;

    private final Subject subject;
    private final SavNames names;

    SavExport(Subject subject) {
        this.subject = subject;
        names = new SavNames(subject.variables().stream().map(Variable::name).toList());
    }

    void write(Path file) throws IOException {
        var rows = subject.rows();
        try (var writer = SavWriter.open(
                file,
                dictionary(rows.widths()),
                Math.toIntExact(subject.dataset().rows()))) {
            rows.forEach(row -> writer.add(row(row)));
        }
    }

    private SavDictionary dictionary(List<Integer> widths) {
        var variables = new ArrayList<SavVariable>();
        for (var i = 0; i < widths.size(); i++) {
            variables.add(variable(subject.variables().get(i), widths.get(i)));
        }
        var weight = Optional.of(names.of(Layout.WEIGHT));
        return new SavDictionary(subject.title(), variables, sets(), weight, documents());
    }

    private SavVariable variable(Variable variable, int longest) {
        var labels = new LinkedHashMap<String, String>();
        var missing = new ArrayList<String>();
        // Labels and missing values of long texts are misread by Debian's PSPP and by spss-reader; free text has none.
        if (variable.form() != Variable.Form.TEXT) {
            for (var value : ValueLabels.of(subject, variable)) {
                labels.put(value.number(), value.label());
                if (value.missing()) {
                    missing.add(value.number());
                }
            }
        }
        return new SavVariable(
                names.of(variable.name()),
                width(variable, longest),
                subject.label(variable),
                measure(variable),
                SavDisplay.PLAIN,
                labels,
                new SavMissing(missing, Optional.empty()));
    }

    private static int width(Variable variable, int longest) {
        return switch (variable.form()) {
            case ID, TEXT -> Math.clamp(longest, AREA_WIDTH, LONGEST);
            case AREA -> Math.max(AREA_WIDTH, longest);
            default -> 0;
        };
    }

    private static Measure measure(Variable variable) {
        return switch (variable.form()) {
            case STEP -> Measure.ORDINAL;
            case COUNT, WEIGHT, NUMBER -> Measure.SCALE;
            default -> Measure.NOMINAL;
        };
    }

    /** The ticks of a question are a set of dichotomies, its top three a set of categories. */
    private List<SavSet> sets() {
        var sets = new ArrayList<SavSet>();
        for (var item : subject.study().items()) {
            var question = item.question().in(subject.language());
            switch (item.type()) {
                case MULTI -> sets.add(set(item, "", question, Kind.DICHOTOMIES));
                case MULTI_TOP3 -> {
                    sets.add(set(item, "", question, Kind.DICHOTOMIES));
                    sets.add(set(item, "_top", question, Kind.CATEGORIES));
                }
                default -> {}
            }
        }
        return sets;
    }

    private SavSet set(Item item, String ending, String label, Kind kind) {
        var members = subject.variables().stream()
                .filter(v -> v.item().filter(item::equals).isPresent())
                .filter(v -> v.rank() > 0 == (kind == Kind.CATEGORIES))
                .map(v -> names.of(v.name()))
                .toList();
        var counted = kind == Kind.DICHOTOMIES ? "1" : "";
        return new SavSet("$" + names.set(item.id() + ending), label, kind, counted, members);
    }

    /** The note, in lines of eighty bytes. */
    private List<String> documents() {
        var lines = new ArrayList<String>();
        for (var sentence : DataNote.lines(subject)) {
            var line = new StringBuilder();
            for (var word : sentence.split(" ", -1)) {
                if (SavNames.bytes(line + word) > LINE - 1) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(word).append(' ');
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private SavCase row(List<String> cells) {
        var row = new SavCase(cells.size());
        for (var i = 0; i < cells.size(); i++) {
            var variable = subject.variables().get(i);
            if (!cells.get(i).isEmpty()) {
                fill(row, i, variable, cells.get(i));
            }
        }
        return row;
    }

    private static void fill(SavCase row, int position, Variable variable, String cell) {
        var state = variable.item().flatMap(item -> State.of(cell));
        switch (variable.form()) {
            case ID, AREA, TEXT ->
                row.set(position, state.map(s -> Integer.toString(s.number())).orElse(cell));
            default -> row.set(position, state.map(s -> (double) s.number()).orElseGet(() -> number(variable, cell)));
        }
    }

    private static double number(Variable variable, String cell) {
        return variable.isNumber() ? Double.parseDouble(cell) : variable.number(cell);
    }
}
