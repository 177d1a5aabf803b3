package nl.kinderwerk.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.study.Section.Form;
import nl.kinderwerk.study.Section.Trend;

/** Reads what a section of form {@code trend} compares, and checks that it can be compared. */
record TrendReader(Map<String, Wave> waves) {

    Optional<Trend> read(Entry entry, Form form, List<Section> above) {
        if (form != Form.TREND) {
            return Optional.empty();
        }
        var trend = new Trend(entry.string("compares"), entry.string("since"));
        var compared =
                above.stream().filter(s -> s.id().equals(trend.section())).findFirst();
        if (compared.filter(s -> s.item().isPresent() && s.form() != Form.FREQUENCY)
                .isEmpty()) {
            entry.fault(
                    entry.line("compares"),
                    "There is no section '" + trend.section() + "' above with shares that can be compared.",
                    "Name a section with an item; of a frequency make a ranked section first.");
        }
        Optional.ofNullable(waves.get(trend.since()))
                .ifPresentOrElse(
                        earlier -> checkLater(entry, earlier),
                        () -> entry.fault(
                                entry.line("since"),
                                "There is no wave '" + trend.since() + "'.",
                                "Name a folder of waves."));
        return Optional.of(trend);
    }

    /** Answers that came about in another way cannot tell a change: the difference may be in who answered. */
    private void checkLater(Entry entry, Wave earlier) {
        var later =
                waves.values().stream().filter(w -> w.year() > earlier.year()).toList();
        if (later.isEmpty()) {
            entry.fault(
                    entry.line("since"),
                    "No wave is later than '" + earlier.id() + "'.",
                    "Name an earlier wave, or remove this section.");
        }
        later.stream()
                .filter(w -> !w.sampling().equals(earlier.sampling()))
                .forEach(w -> entry.fault(
                        entry.line("since"),
                        "Wave '" + earlier.id() + "' is " + earlier.sampling() + " and wave '" + w.id() + "' is "
                                + w.sampling() + ": they cannot be compared.",
                        "Remove this section."));
    }
}
