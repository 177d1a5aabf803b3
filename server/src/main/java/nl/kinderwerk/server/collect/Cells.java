package nl.kinderwerk.server.collect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Layout;

/**
 * What a draft says in the cells of answers.csv. Of every option it is known whether it was ticked, shown and not
 * ticked, or not shown: questions on screens that were not seen, or that other answers led away from, give no cell.
 */
final class Cells {
    private static final String SKIPPED = "skipped";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}([.,]\\d{1,12})?");
    private static final String FORMULA_STARTS = "=+@-";

    private final Map<String, String> answers;
    private final Map<String, String> cells = new LinkedHashMap<>();

    private Cells(Map<String, String> answers) {
        this.answers = answers;
    }

    static Map<String, String> of(Steps steps, Draft draft) {
        var cells = new Cells(draft.answers());
        steps.all().stream()
                .filter(step -> draft.seen().contains(step.id()))
                .flatMap(step -> step.parts().stream())
                .forEach(cells::add);
        return cells.cells;
    }

    /** Whether this is how people write a number of zero or more. */
    static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }

    private void add(Part part) {
        if (part.top()) {
            top(part);
            return;
        }
        switch (part.item().type()) {
            case SINGLE, AREA, MATRIX_FREQUENCY -> part.columns().forEach(c -> cells.put(c, orSkipped(answer(c))));
            case MULTI, MULTI_TOP3 ->
                part.columns().forEach(c -> cells.put(c, answer(c).equals("1") ? "1" : "0"));
            case NUMBER ->
                cells.put(part.item().id(), orSkipped(number(answer(part.item().id()))));
            case TEXT ->
                cells.put(
                        part.item().id(), orSkipped(harmless(answer(part.item().id()))));
        }
        if (part.asksWords() && choseOther(part.item())) {
            cells.put(part.words(), harmless(answer(part.words())));
        }
    }

    private boolean choseOther(Item item) {
        var row = Layout.option(item, item.option(Item.OTHER));
        return switch (item.type()) {
            case SINGLE -> answer(item.id()).equals(Item.OTHER);
            case MATRIX_FREQUENCY -> !answer(row).isEmpty();
            default -> answer(row).equals("1");
        };
    }

    /** The places in order, without gaps and without what is no longer ticked. */
    private void top(Part part) {
        var chosen = part.columns().stream()
                .map(this::answer)
                .filter(code -> part.options().stream().anyMatch(o -> o.code().equals(code)))
                .distinct()
                .toList();
        for (var i = 0; i < chosen.size(); i++) {
            cells.put(Layout.top(part.item(), i + 1), chosen.get(i));
        }
    }

    private String answer(String column) {
        return answers.getOrDefault(column, "");
    }

    private static String orSkipped(String value) {
        return value.isEmpty() ? SKIPPED : value;
    }

    private static String number(String value) {
        return isNumber(value) ? value.replace(',', '.') : "";
    }

    /** A spreadsheet runs a cell that begins like a formula; a space before it makes it text. */
    private static String harmless(String words) {
        var visible = words.replaceAll("[\\p{Cntrl}&&[^\n]]", "");
        return !visible.isEmpty() && FORMULA_STARTS.indexOf(visible.charAt(0)) >= 0 ? " " + visible : visible;
    }
}
