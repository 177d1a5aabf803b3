package nl.kinderwerk.study.foreign;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Layout;
import nl.kinderwerk.study.foreign.Binding.BoundItem;
import nl.kinderwerk.study.foreign.Binding.Other;

/** Turns the cells of one item into those of answers.csv. A cell that means nothing certain is a fault, never a 0. */
final class ItemConversion {
    private static final String FORMULA_STARTS = "=+@\t\r";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,30})?");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern LAST_ZEROS = Pattern.compile("\\.?0+$");

    private final Item item;
    private final BoundItem bound;
    private final DelimitedText delimited;

    ItemConversion(Item item, BoundItem bound) {
        this.item = item;
        this.bound = bound;
        this.delimited = new DelimitedText(bound.separator(), bound.codes().keySet());
    }

    void convert(RowOfAnswers row) {
        switch (bound.shape()) {
            case SINGLE -> row.put(item.id(), single(row));
            case TICKS -> ticks(row);
            case DELIMITED -> delimited(row);
            case RANKED -> ranked(row);
            case ROWS -> bound.columns().forEach((option, column) -> row.put(column(option), code(row, column)));
            case NUMBER -> row.put(item.id(), number(row));
            case TEXT -> row.put(item.id(), text(row));
            case NOT_ASKED -> {}
        }
    }

    private String column(String option) {
        return item.id() + "." + option;
    }

    private String only() {
        return bound.columns().getOrDefault("", "");
    }

    /** Text under "other, namely" counts as that choice, whatever the main column calls it. */
    private String single(RowOfAnswers row) {
        var known = bound.codes().get(textOf(row, only()));
        var other = bound.other().filter(o -> known == null && saidOther(row, o));
        return other.map(Other::code).orElseGet(() -> code(row, only()));
    }

    private static boolean saidOther(RowOfAnswers row, Other other) {
        return other.column().filter(c -> row.cell(c).filled()).isPresent();
    }

    private String code(RowOfAnswers row, String column) {
        var text = textOf(row, column);
        var code = bound.codes().get(text);
        if (code != null) {
            return code;
        }
        var state = bound.meaning().of(row.cell(column));
        if (state.isPresent()) {
            return word(state.get());
        }
        if (item.type() == Item.Type.AREA) {
            return text;
        }
        var other = bound.other().filter(o -> o.column().isEmpty());
        return other.map(Other::code).orElseGet(() -> unknown(row, column, text));
    }

    private static String unknown(RowOfAnswers row, String column, String text) {
        row.fault(column, text, "The binding does not say what this means.", "Add it to codes or words.");
        return "";
    }

    private static String word(State state) {
        return state == State.NOT_SHOWN ? "" : state.name().toLowerCase(Locale.ROOT);
    }

    private void ticks(RowOfAnswers row) {
        var whole = bound.meaning().allEmpty().filter(s -> nothingIn(row, columnsWithOther()));
        if (whole.isPresent()) {
            outcome(row, whole.get(), bound.columns().keySet());
            return;
        }
        bound.columns().forEach((option, column) -> row.put(column(option), tick(row, column)));
        bound.other().ifPresent(other -> otherTick(row, other));
    }

    private List<String> columnsWithOther() {
        var columns = new java.util.ArrayList<>(bound.columns().values());
        bound.other().flatMap(Other::column).ifPresent(columns::add);
        return columns;
    }

    private static boolean nothingIn(RowOfAnswers row, Collection<String> columns) {
        return columns.stream().noneMatch(column -> row.cell(column).filled());
    }

    private String tick(RowOfAnswers row, String column) {
        var state = bound.meaning().of(row.cell(column));
        return state.map(ItemConversion::tick).orElseGet(() -> unknown(row, column, textOf(row, column)));
    }

    private static String tick(State state) {
        return switch (state) {
            case TICKED -> "1";
            case NOT_TICKED -> "0";
            default -> "";
        };
    }

    /** Without text "other" was not chosen, if the question was shown at all: the other options tell. */
    private void otherTick(RowOfAnswers row, Other other) {
        if (saidOther(row, other)) {
            row.put(column(other.code()), "1");
        } else if (!bound.columns().containsKey(other.code())) {
            var shown = bound.columns().keySet().stream()
                    .anyMatch(option ->
                            !row.converted().getOrDefault(column(option), "").isEmpty());
            row.put(column(other.code()), shown ? "0" : "");
        }
    }

    private void delimited(RowOfAnswers row) {
        var text = textOf(row, only());
        var state =
                bound.meaning().of(row.cell(only())).filter(s -> !bound.codes().containsKey(text));
        state.ifPresentOrElse(s -> outcome(row, s, offered()), () -> parts(row, text, delimited.read(text)));
    }

    private void parts(RowOfAnswers row, String text, DelimitedText.Reading reading) {
        if (reading.ways() > 1) {
            row.fault(only(), text, "This can be read in more than one way.", "Change it in the file.");
        }
        var chosen = new LinkedHashSet<String>();
        reading.parts().forEach(part -> chosen.add(bound.codes().getOrDefault(part, "")));
        if (!reading.rest().isEmpty()) {
            chosen.add(bound.other().map(Other::code).orElseGet(() -> unknown(row, only(), reading.rest())));
        }
        choose(row, offered(), chosen);
    }

    /** Options that the tool did not offer were shown to nobody. */
    private Set<String> offered() {
        var offered = new LinkedHashSet<>(bound.codes().values());
        bound.other().ifPresent(o -> offered.add(o.code()));
        return offered;
    }

    private void choose(RowOfAnswers row, Set<String> offered, Set<String> chosen) {
        offered.forEach(option -> row.put(column(option), chosen.contains(option) ? "1" : "0"));
    }

    /** Of several options together: not answered is all 0, as the study format has it. */
    private void outcome(RowOfAnswers row, State state, Set<String> offered) {
        if (state == State.SKIPPED) {
            choose(row, offered, Set.of());
        }
    }

    private void ranked(RowOfAnswers row) {
        if (nothingIn(row, bound.columns().values())) {
            var first = row.cell(Objects.requireNonNull(bound.columns().get("1")));
            outcome(
                    row,
                    bound.meaning()
                            .allEmpty()
                            .or(() -> bound.meaning().of(first))
                            .orElseThrow(),
                    offered());
            return;
        }
        var chosen = new LinkedHashSet<String>();
        bound.columns().forEach((place, column) -> {
            if (row.cell(column).filled()) {
                var code = code(row, column);
                chosen.add(code);
                top(row, Integer.parseInt(place), code);
            }
        });
        choose(row, offered(), chosen);
    }

    private void top(RowOfAnswers row, int place, String code) {
        if (item.type() == Item.Type.MULTI_TOP3 && place <= Layout.TOP) {
            row.put(Layout.top(item, place), code);
        }
    }

    private String number(RowOfAnswers row) {
        var cell = row.cell(only());
        var state = bound.meaning().of(cell);
        if (state.isPresent()) {
            return word(state.get());
        }
        var text = textOf(row, only());
        var plain = bound.decimalComma() ? withPoint(text) : text;
        if (!NUMBER.matcher(plain).matches()) {
            row.fault(
                    only(),
                    text,
                    "Not a number.",
                    bound.decimalComma() ? "Mend it in the file." : "With a decimal comma, write decimal_comma: true.");
            return "";
        }
        return plain.contains(".") ? LAST_ZEROS.matcher(plain).replaceFirst("") : plain;
    }

    /** Who writes freely writes 7,5 and 7.5 in one column; a point before three digits parts thousands. */
    private static String withPoint(String text) {
        var whole = THOUSANDS.matcher(text).matches() ? text.replace(".", "") : text;
        return whole.replace(',', '.');
    }

    /** An open answer keeps the apostrophe that disarms it; one that is not disarmed is refused. */
    private String text(RowOfAnswers row) {
        var cell = row.cell(only());
        var state = bound.meaning().of(cell);
        if (state.isPresent()) {
            return word(state.get());
        }
        if (isFormula(cell.text())) {
            row.fault(
                    only(),
                    cell.text(),
                    "The cell begins like a formula, which a spreadsheet would run.",
                    "Put an apostrophe before it, or bind the item as not_asked.");
        }
        return cell.text();
    }

    /** Without the apostrophe that some tools put before a text that begins like a formula. */
    private static String textOf(RowOfAnswers row, String column) {
        var text = row.cell(column).text().strip();
        return text.startsWith("'") && isFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
