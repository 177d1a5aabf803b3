package nl.kinderwerk.study;

import java.util.List;
import java.util.function.Supplier;
import nl.kinderwerk.study.SampleDesign.Person;

/**
 * Changes some generated answers so that a weighted share is what a publication says.
 *
 * @param target share (0–1) of those who answered
 * @param other another answer than the code
 */
record SampleMargin(String column, String code, double target, Supplier<String> other, SampleRandom random) {
    private static final int TRIES_PER_UNIT = 20;

    /** Turns units (persons, or colleagues who answer alike) one by one when that brings the share closer. */
    void meet(List<List<Person>> units) {
        var base = units.stream().mapToDouble(this::weight).sum();
        var gap = target * base
                - units.stream().filter(this::says).mapToDouble(this::weight).sum();
        for (var i = 0; i < units.size() * TRIES_PER_UNIT; i++) {
            var unit = units.get(random.below(units.size()));
            var change = says(unit) ? -weight(unit) : weight(unit);
            if (Math.abs(gap - change) < Math.abs(gap)) {
                turn(unit);
                gap -= change;
            }
        }
    }

    private void turn(List<Person> unit) {
        var answer = says(unit) ? other.get() : code;
        unit.stream().filter(this::answered).forEach(p -> p.cells().put(column, answer));
    }

    private boolean says(List<Person> unit) {
        return unit.stream().anyMatch(p -> code.equals(p.cells().get(column)));
    }

    private double weight(List<Person> unit) {
        return unit.stream()
                .filter(this::answered)
                .mapToDouble(p -> Double.parseDouble(p.cells().getOrDefault(Layout.WEIGHT, "0")))
                .sum();
    }

    private boolean answered(Person person) {
        var answer = person.cells().getOrDefault(column, "");
        return !answer.isEmpty() && !Answers.RESERVED.contains(answer);
    }
}
