package nl.kinderwerk.study;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Checks that nobody chose an option that was not asked yet in a wave. */
record SinceCheck(List<NotAsked> options) {
    /** @param values what the column would hold if the option had been there; empty: anything */
    private record NotAsked(String column, Set<String> values) {
        boolean isChosen(String value) {
            return !value.isEmpty() && (values.isEmpty() || values.contains(value));
        }
    }

    static SinceCheck of(Study study, Wave wave) {
        return new SinceCheck(study.items().stream()
                .flatMap(item -> item.options().stream()
                        .filter(option -> !study.asked(option, wave))
                        .flatMap(option -> of(item, option)))
                .toList());
    }

    private static Stream<NotAsked> of(Item item, Item.Option option) {
        return item.type() == Item.Type.SINGLE
                ? Stream.of(new NotAsked(item.id(), Set.of(option.code())))
                : Stream.of(new NotAsked(Layout.option(item, option), Set.of()));
    }

    void check(UnaryOperator<String> cell, DesignCheck.Reporter reporter) {
        for (var option : options) {
            var value = cell.apply(option.column());
            if (option.isChosen(value)) {
                reporter.fault(
                        option.column(),
                        "This option was not asked yet in this wave.",
                        value,
                        "Empty the cell, or mend since: of the option in study.yaml.");
            }
        }
    }
}
