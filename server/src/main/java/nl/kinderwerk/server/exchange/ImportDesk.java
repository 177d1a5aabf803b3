package nl.kinderwerk.server.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.exchange.Conversion.Outcome;
import nl.kinderwerk.server.exchange.Conversion.Prepared;
import nl.kinderwerk.server.exchange.Imports.Draft;
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

    Proposal proposal() {
        return new Proposal(table, meanings);
    }

    /** The screen of a binding: columns, texts, what becomes of it, and every flaw. */
    ResponseEntity<String> show(Frame frame, Binding binding, Imports imports, Outcome outcome) {
        var fresh = imports.fresh(outcome.rows()).size();
        return Screens.show(
                HttpStatus.OK,
                "exchange/binding.jte",
                frame,
                Map.of(
                        "desk", this,
                        "binding", binding,
                        "outcome", outcome,
                        "fresh", fresh));
    }

    List<Prepared> first(Outcome outcome) {
        return outcome.rows().stream().limit(ROWS_SHOWN).toList();
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
