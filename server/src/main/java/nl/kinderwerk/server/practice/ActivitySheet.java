package nl.kinderwerk.server.practice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.kinderwerk.server.practice.Registrations.Kept;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Item.Option;
import nl.kinderwerk.study.Practice;

/**
 * What the form of one activity shows.
 *
 * @param last the session before, whose numbers stand in grey
 * @param tally what volunteers counted today
 * @param changes how it was changed, newest first
 */
record ActivitySheet(
        Practice practice,
        Kept kept,
        Optional<Series> series,
        Optional<Registration> last,
        Optional<Integer> tally,
        List<String> neighbourhoods,
        List<Registrations.Change> changes) {
    /** One of the three counters. */
    record Number(String name, String value, String last) {}

    Registration registration() {
        return kept.registration();
    }

    List<Number> numbers() {
        return List.of(
                number("children", registration().children(), last.flatMap(Registration::children)),
                number("parents", registration().parents(), last.flatMap(Registration::parents)),
                number("volunteers", registration().volunteers(), last.flatMap(Registration::volunteers)));
    }

    private static Number number(String name, Optional<Integer> value, Optional<Integer> last) {
        return new Number(
                name,
                value.map(String::valueOf).orElse(""),
                last.map(String::valueOf).orElse(""));
    }

    String age(Option band) {
        var number = registration().ages().get(band.code());
        return number == null ? "" : String.valueOf(number);
    }

    boolean hasAges() {
        return series.filter(Series::ages).isPresent() || !registration().ages().isEmpty();
    }

    /** Those that are ticked first, so that the fold shows what counts. */
    static List<Option> ordered(List<Option> options, List<String> ticked) {
        return options.stream()
                .filter(option -> !option.code().equals(Item.OTHER))
                .sorted(Comparator.comparing(option -> !ticked.contains(option.code())))
                .toList();
    }
}
