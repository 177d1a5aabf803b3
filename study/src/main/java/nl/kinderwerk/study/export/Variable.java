package nl.kinderwerk.study.export;

import java.util.List;
import java.util.Optional;
import nl.kinderwerk.study.Item;

/**
 * A column of the answers, with what it means.
 *
 * @param name of the column, everywhere the same
 * @param item the question; absent for the design
 * @param option the option or row that the column is about
 * @param rank place in the top three; 0 for other columns
 * @param codes what its codes mean, in the order of the questionnaire; numbered from 1 in SPSS
 */
record Variable(
        String name, Form form, Optional<Item> item, Optional<Item.Option> option, int rank, List<Item.Option> codes) {
    /** What a column holds. */
    enum Form {
        /** A text that identifies. */
        ID,
        /** A code of an area. */
        AREA,
        /** A whole number of the design. */
        COUNT,
        /** The weight. */
        WEIGHT,
        /** One of the codes, without an order. */
        CODE,
        /** One of the codes, which have an order. */
        STEP,
        /** 1 or 0. */
        TICK,
        /** A number of zero or more. */
        NUMBER,
        /** Free text. */
        TEXT
    }

    static Variable design(String name, Form form) {
        return new Variable(name, form, Optional.empty(), Optional.empty(), 0, List.of());
    }

    /** Whether cells are numbers or a state. */
    boolean isNumber() {
        return form == Form.COUNT || form == Form.WEIGHT || form == Form.NUMBER || form == Form.TICK;
    }

    /** What stands above the column, in a language. */
    String label(Words words, String language) {
        if (rank > 0) {
            return words.say("top", rank, question(language));
        }
        return option.map(o -> o.label().in(language))
                .or(() -> item.map(i -> i.question().in(language)))
                .orElseGet(() -> words.say("design." + name));
    }

    /** The wording of the question; empty for the design. */
    String question(String language) {
        return item.map(i -> i.question().in(language)).orElse("");
    }

    /** The number of a code in SPSS; 0 when there is no such code. */
    int number(String code) {
        for (var i = 0; i < codes.size(); i++) {
            if (codes.get(i).code().equals(code)) {
                return i + 1;
            }
        }
        return 0;
    }
}
