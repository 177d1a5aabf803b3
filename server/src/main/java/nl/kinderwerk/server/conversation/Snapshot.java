package nl.kinderwerk.server.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The protected figures of a report, as they were on a day. Every exit prints these, and there is nothing behind them.
 *
 * @param day on which the registrations were read
 * @param now the time of the report
 * @param before the same time a year earlier
 * @param aims in the order of the study
 * @param neighbourhoods by name
 * @param themes of signals that were seen often enough to speak about, in the order of the study
 */
record Snapshot(
        LocalDate day, Glance now, Glance before, List<Row> aims, List<Row> neighbourhoods, List<String> themes) {
    Snapshot {
        aims = List.copyOf(aims);
        neighbourhoods = List.copyOf(neighbourhoods);
        themes = List.copyOf(themes);
    }

    /**
     * How much of what was planned is known.
     *
     * @param weeks with something planned, until the day of the snapshot
     * @param weeksTold those in which something was registered
     * @param planned sessions of series
     * @param told those that were registered, also as cancelled
     */
    record Coverage(int weeks, int weeksTold, int planned, int told) {
        int gaps() {
            return planned - told;
        }
    }

    /**
     * One time at a glance.
     *
     * @param held activities that took place
     * @param counted those of which the numbers were counted, not estimated
     * @param withoutNumber those of which nobody filled in how many children came
     */
    record Glance(Coverage coverage, int held, int counted, int withoutNumber, Map<Figure, Shown> figures) {
        Glance {
            figures = Map.copyOf(figures);
        }

        Shown shown(Figure figure) {
            return figures.getOrDefault(figure, Shown.NOTHING);
        }
    }

    /**
     * One row of a table.
     *
     * @param code of an aim, or the name of a neighbourhood
     */
    record Row(String code, Part now, Part before) {}

    /**
     * A part of the activities.
     *
     * @param held how many took place
     * @param children their attendances
     */
    record Part(int held, Shown children) {}
}
