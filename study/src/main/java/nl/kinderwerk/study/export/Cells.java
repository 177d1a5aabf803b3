package nl.kinderwerk.study.export;

import nl.kinderwerk.study.Item;

/** What stands in a cell of a table. */
final class Cells {
    private Cells() {}

    /** The words for a cell; text without codes means itself. */
    static String words(Subject subject, Variable variable, String cell) {
        if (cell.isEmpty()) {
            return "";
        }
        if (variable.item().isPresent() && State.of(cell).isPresent()) {
            return subject.words().say(cell);
        }
        return switch (variable.form()) {
            case TICK -> subject.words().say(cell.equals("1") ? "ticked" : "not_ticked");
            case CODE, STEP -> label(subject, variable, cell);
            case AREA -> subject.study().area(cell).name();
            default -> cell;
        };
    }

    private static String label(Subject subject, Variable variable, String code) {
        return variable.codes().stream()
                .filter(option -> option.code().equals(code))
                .map(Item.Option::label)
                .map(text -> text.in(subject.language()))
                .findFirst()
                .orElse(code);
    }

    /** Whether a column has words of its own for its cells. */
    static boolean hasWords(Variable variable) {
        return switch (variable.form()) {
            case TICK, CODE, STEP, AREA -> true;
            default -> false;
        };
    }
}
