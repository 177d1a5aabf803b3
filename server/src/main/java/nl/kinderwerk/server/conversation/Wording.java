package nl.kinderwerk.server.conversation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.conversation.Snapshot.Coverage;
import nl.kinderwerk.server.conversation.Snapshot.Glance;
import nl.kinderwerk.server.conversation.Snapshot.Part;
import nl.kinderwerk.server.conversation.Snapshot.Row;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.study.Item;

/** Words for figures, days and codes in the language of a screen. */
record Wording(Workplace place, Frame frame) {
    private static final int SECONDS = 60;
    private static final int WHOLE = 100;

    private static String label(Item item, String code, String language) {
        return item.options().stream()
                .filter(option -> option.code().equals(code))
                .map(option -> option.label().in(language))
                .findFirst()
                .orElse(code);
    }

    String aim(String code) {
        return label(place.practice().aims(), code, frame.language());
    }

    String theme(String code) {
        return label(place.practice().signals(), code, frame.language());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", frame.words().locale())
                .format(day);
    }

    String term(Term term) {
        var month = DateTimeFormatter.ofPattern("MMMM", frame.words().locale());
        return frame.say("term", month.format(term.first()), month.format(term.last()), year(term));
    }

    /** What a report is called, outside and inside a file. */
    String titleOf(Report report) {
        return frame.say("paper.title", frame.say("report.heading", place.name()), term(report.term()));
    }

    static String year(Term term) {
        return Integer.toString(term.first().getYear());
    }

    String shown(Shown shown) {
        return frame.say("shown." + shown.kind().code(), shown.value());
    }

    String figure(Figure figure) {
        return frame.say("figure." + figure.code());
    }

    /** How many activities, and how many came. */
    String part(Part part) {
        return part.held() == 0 ? shown(Shown.NOTHING) : frame.say("part", part.held(), shown(part.children()));
    }

    /** What of the plan is known; what is not is a gap, and no zero. */
    String coverage(Coverage coverage) {
        if (coverage.planned() == 0) {
            return frame.say("coverage.none");
        }
        var known = frame.say("coverage", coverage.weeksTold(), coverage.weeks(), coverage.told(), coverage.planned());
        return coverage.gaps() == 0 ? known : known + " " + frame.say("coverage.gaps", coverage.gaps());
    }

    /** How the numbers of people came about. */
    String counted(Glance glance) {
        if (glance.held() == 0) {
            return "";
        }
        var how = frame.say("counted", glance.counted(), glance.held());
        return glance.withoutNumber() == 0 ? how : how + " " + frame.say("counted.without", glance.withoutNumber());
    }

    /** What both sides agreed, and what took place; which of the two is more is not said. */
    String target(Target target, Report report) {
        return frame.say("target.line", target.from(), target.to(), report.held(target.aim()), target.because());
    }

    String worked(Report report) {
        return frame.say("worked", (report.seconds() + SECONDS - 1) / SECONDS);
    }

    /** A new id for a form. */
    static String id() {
        return UUID.randomUUID().toString();
    }

    /** The length of a bar, of a hundred; the longest of all rows is whole. 0 when no number is shown. */
    static String bar(Shown shown, List<Row> rows) {
        var most = rows.stream()
                .flatMap(row -> Stream.of(row.now(), row.before()))
                .mapToInt(part -> part.children().drawn().orElse(0))
                .max()
                .orElse(0);
        return Integer.toString(most == 0 ? 0 : shown.drawn().orElse(0) * WHOLE / most);
    }

    /** Every line of a report that a correction can change, by name. */
    Map<String, String> lines(Document document) {
        var report = document.report();
        var snapshot = report.snapshot();
        var lines = new LinkedHashMap<String, String>();
        for (var figure : Figure.values()) {
            put(lines, figure(figure), report.term(), shown(snapshot.now().shown(figure)));
            put(
                    lines,
                    figure(figure),
                    report.term().yearBefore(),
                    shown(snapshot.before().shown(figure)));
        }
        put(
                lines,
                frame.say("coverage.title"),
                report.term(),
                coverage(snapshot.now().coverage()));
        snapshot.aims().forEach(row -> put(lines, aim(row.code()), report.term(), row));
        snapshot.neighbourhoods().forEach(row -> put(lines, row.code(), report.term(), row));
        report.targets()
                .forEach(target ->
                        lines.put(frame.say("target.title") + ", " + aim(target.aim()), target(target, report)));
        lines.put(frame.say("question.title"), report.question());
        lines.put(frame.say("failed.title"), report.failed());
        lines.put(frame.say("help.title"), report.help());
        return lines;
    }

    private void put(Map<String, String> lines, String name, Term term, Row row) {
        put(lines, name, term, part(row.now()));
        put(lines, name, term.yearBefore(), part(row.before()));
    }

    private void put(Map<String, String> lines, String name, Term term, String value) {
        lines.put(name + ", " + term(term), value);
    }
}
