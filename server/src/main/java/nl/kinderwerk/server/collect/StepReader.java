package nl.kinderwerk.server.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.kinderwerk.server.collect.Filled.Slip;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Item.Option;
import nl.kinderwerk.study.Layout;

/** Reads what was filled in on a step. Values that the page cannot have sent are passed over. */
final class StepReader {
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_KEPT = 10_000;

    private final UnaryOperator<String> posted;
    private final Places places;
    private final boolean placeNeeded;
    private final Map<String, String> answers = new HashMap<>();
    private final List<Slip> slips = new ArrayList<>();

    /**
     * @param posted the value of a field, empty when it was not sent
     * @param placeNeeded whether the answers are of no use without a municipality
     */
    StepReader(UnaryOperator<String> posted, Places places, boolean placeNeeded) {
        this.posted = posted;
        this.places = places;
        this.placeNeeded = placeNeeded;
    }

    Filled read(Step step) {
        step.parts().forEach(this::read);
        return new Filled(answers, slips);
    }

    private void read(Part part) {
        if (part.top()) {
            top(part);
            return;
        }
        var id = part.item().id();
        switch (part.item().type()) {
            case SINGLE -> choice(id, part.options());
            case MULTI, MULTI_TOP3 -> part.columns().forEach(this::tick);
            case MATRIX_FREQUENCY ->
                part.columns().forEach(column -> choice(column, part.item().scale()));
            case NUMBER -> number(id);
            case TEXT -> text(id, LONGEST_TEXT);
            case AREA -> place(id);
        }
        if (part.asksWords()) {
            words(part);
        }
    }

    private void choice(String field, List<Option> options) {
        var value = posted.apply(field);
        var known = options.stream().anyMatch(option -> option.code().equals(value));
        answers.put(field, known ? value : "");
    }

    private void tick(String field) {
        answers.put(field, posted.apply(field).equals("1") ? "1" : "0");
    }

    private void number(String field) {
        var value = posted.apply(field).strip();
        answers.put(field, kept(value));
        if (!value.isEmpty() && !Cells.isNumber(value)) {
            slips.add(new Slip(field, "slip.number"));
        }
    }

    private void text(String field, int longest) {
        var value = posted.apply(field).strip();
        answers.put(field, kept(value));
        if (value.length() > longest) {
            slips.add(new Slip(field, "slip.long"));
        }
    }

    private void place(String field) {
        var value = posted.apply(field);
        answers.put(field, places.has(value) ? value : "");
        if (placeNeeded && !places.has(value)) {
            slips.add(new Slip(field, "slip.place"));
        }
    }

    /** Who writes something at "anders, namelijk" means that option, also without choosing it. */
    private void words(Part part) {
        text(part.words(), LONGEST_WORDS);
        if (answers.getOrDefault(part.words(), "").isEmpty()) {
            return;
        }
        switch (part.item().type()) {
            case SINGLE ->
                answers.merge(part.item().id(), Item.OTHER, (chosen, other) -> chosen.isEmpty() ? other : chosen);
            case MULTI, MULTI_TOP3 ->
                answers.put(Layout.option(part.item(), part.item().option(Item.OTHER)), "1");
            default -> {}
        }
    }

    private void top(Part part) {
        var codes = part.options().stream().map(Option::code).collect(Collectors.toSet());
        var chosen = new HashSet<String>();
        for (var field : part.columns()) {
            var value = codes.contains(posted.apply(field)) ? posted.apply(field) : "";
            answers.put(field, value);
            if (!value.isEmpty() && !chosen.add(value)) {
                slips.add(new Slip(field, "slip.twice"));
            }
        }
    }

    private static String kept(String value) {
        return value.length() <= LONGEST_KEPT ? value : value.substring(0, LONGEST_KEPT);
    }
}
