package nl.kinderwerk.server.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.exchange.Conversion.Outcome;
import nl.kinderwerk.server.exchange.Imports.Draft;
import nl.kinderwerk.server.exchange.Recognition.Recognised;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A file on the screen, with all that is needed to say what it means. */
record ImportDesk(Workplace place, Draft draft, ForeignTable table, Meanings meanings) {
    /** So many flaws are shown; the rest is counted. */
    static final int MOST_SHOWN = 200;

    /** So many different texts of one column can be told what they mean. */
    static final int MOST_TEXTS = 500;

    private static final int ROWS_SHOWN = 5;
    private static final int PLACES_SHOWN = 50;

    Proposal proposal() {
        return new Proposal(table, meanings);
    }

    /**
     * The screen of a binding: columns, texts, what becomes of it, every flaw, and what stands already.
     *
     * @param extra whether rows that stand with something else are sessions more: {@code yes}, {@code no} or not said yet
     */
    ResponseEntity<String> show(Frame frame, Binding binding, Outcome outcome, Recognised recognised, String extra) {
        return Screens.show(
                HttpStatus.OK,
                "exchange/binding.jte",
                frame,
                Map.of(
                        "desk", this,
                        "binding", binding,
                        "outcome", outcome,
                        "recognised", recognised,
                        "extra", extra));
    }

    /** The first of those that can be read in. */
    List<Prepared> first(Recognised recognised) {
        return recognised.rows(true).stream().limit(ROWS_SHOWN).toList();
    }

    /** Where rows stand in the file: the first of them, and a mark when there are more. */
    static String places(List<Prepared> rows) {
        var first = rows.stream()
                .limit(PLACES_SHOWN)
                .map(row -> Integer.toString(row.row()))
                .collect(Collectors.joining(", "));
        return rows.size() > PLACES_SHOWN ? first + " …" : first;
    }

    static String day(Prepared row, Frame frame) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", frame.words().locale())
                .format(LocalDate.parse(row.one("day")));
    }

    /** What a registration is called: by its series, or by its kind. */
    String activity(Prepared row) {
        var value = row.one("series").isEmpty() ? "activity:" + row.one("activity") : "series:" + row.one("series");
        return meanings.name(Field.ACTIVITY, value);
    }

    /** Whether notes are among what is wrong: then a person may have looked at them. */
    boolean hasDoubts(Outcome outcome) {
        return outcome.flaws().stream().anyMatch(flaw -> flaw.key().equals("person"));
    }
}
