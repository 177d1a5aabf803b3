package nl.kinderwerk.study.export;

import java.util.ArrayList;
import java.util.List;

/**
 * One value of a variable and what it means.
 *
 * @param code in the answers
 * @param number in SPSS; for texts the code itself
 * @param missing whether it is outside the base
 */
record ValueLabels(String code, String number, String label, boolean missing) {
    /** All values that have a meaning, in the order of the questionnaire. */
    static List<ValueLabels> of(Subject subject, Variable variable) {
        var labels = new ArrayList<ValueLabels>();
        switch (variable.form()) {
            case TICK -> {
                labels.add(of(subject, "0", "not_ticked"));
                labels.add(of(subject, "1", "ticked"));
            }
            case CODE, STEP -> codes(labels, subject, variable);
            case AREA -> areas(labels, subject, variable);
            default -> {}
        }
        if (hasStates(variable)) {
            for (var state : State.values()) {
                var number = Integer.toString(state.number());
                labels.add(new ValueLabels(state.code(), number, subject.words().say(state.code()), true));
            }
        }
        return labels;
    }

    /** Ticks and places in the top three are never unanswered by themselves; the design always is. */
    private static boolean hasStates(Variable variable) {
        return variable.item().isPresent() && variable.form() != Variable.Form.TICK && variable.rank() == 0;
    }

    private static ValueLabels of(Subject subject, String value, String key) {
        return new ValueLabels(value, value, subject.words().say(key), false);
    }

    private static void codes(List<ValueLabels> labels, Subject subject, Variable variable) {
        for (var code : variable.codes()) {
            var number = Integer.toString(variable.number(code.code()));
            labels.add(new ValueLabels(code.code(), number, code.label().in(subject.language()), false));
        }
    }

    /** Of the design only the areas of the level that its name says. */
    private static void areas(List<ValueLabels> labels, Subject subject, Variable variable) {
        subject.study().areas().values().stream()
                .filter(area ->
                        variable.item().isPresent() || area.level().name().equalsIgnoreCase(variable.name()))
                .forEach(area -> labels.add(new ValueLabels(area.code(), area.code(), area.name(), false)));
    }
}
