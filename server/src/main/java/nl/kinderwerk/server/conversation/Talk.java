package nl.kinderwerk.server.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.conversation.Agreement.Stage;
import nl.kinderwerk.server.practice.PersonCheck;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;

/** What either side does with the same forms. Nothing is kept of a form with faults. */
final class Talk {
    /** Fields in which people write what they like; others choose, or name who does something as a job. */
    private static final Set<String> FREE =
            Set.of("question", "failed", "help", "good", "better", "need", "text", "remark", "because");

    private final Reports reports;
    private final Conversation conversation;
    private final Survey survey;
    private final StoryShelf stories;
    private final PersonCheck check;

    /** What a form does in a report that is not frozen; its faults. */
    interface Work {
        List<Fault> on(Workplace place, Report report, Form form, Frame frame);
    }

    Talk(Reports reports, Conversation conversation, Survey survey, StoryShelf stories, PersonCheck check) {
        this.reports = reports;
        this.conversation = conversation;
        this.survey = survey;
        this.stories = stories;
        this.check = check;
    }

    /** Does the work, unless the form tells who somebody is, or would overwrite what a colleague wrote meanwhile. */
    List<Fault> tried(Work work, Side side, Workplace place, Report report, Form form, Frame frame) {
        var kept = kept(report, side);
        var faults =
                Stream.concat(doubts(form, frame), clashes(form, kept, frame)).toList();
        return faults.isEmpty() ? work.on(place, report, form.over(kept), frame) : faults;
    }

    /** What stands in the fields of one side by now. */
    private Map<String, String> kept(Report report, Side side) {
        var kept = new HashMap<>(report.words(side));
        conversation.agenda(report.id()).stream()
                .filter(entry -> entry.side() == side)
                .forEach(entry -> kept.putAll(entry.fields()));
        conversation
                .earlier(report)
                .forEach(known -> kept.put(known.field(), known.stage().code()));
        return kept;
    }

    private static Stream<Fault> clashes(Form form, Map<String, String> kept, Frame frame) {
        return form.clashes(kept).stream().map(name -> {
            var theirs = kept.getOrDefault(name, "");
            var said = name.startsWith("stage.") ? frame.say("stage." + theirs) : theirs;
            return new Fault(name, theirs.isEmpty() ? frame.say("clash.empty") : frame.say("clash", said));
        });
    }

    private Stream<Fault> doubts(Form form, Frame frame) {
        return form.fields().keySet().stream()
                .filter(name -> FREE.contains(name.split("\\.")[0]))
                .sorted()
                .flatMap(name -> check.doubts(form.text(name)).stream()
                        .map(doubt -> new Fault(name, frame.say("doubt." + doubt.code()))));
    }

    /** The four pages: of a frozen version as it was, else as it is. */
    Document document(Workplace place, Report report) {
        return reports.frozen(report)
                .orElseGet(() -> conversation.assemble(
                        report.telling(stories.of(report.term())), survey.about(report.aims(), place)));
    }

    /** A screen or a file around the four pages. */
    ResponseEntity<String> pages(String template, Workplace place, Report report, Frame frame) {
        var wording = new Wording(place, frame);
        var document = document(place, report);
        return Screens.show(
                template,
                frame,
                Map.of(
                        "place", place,
                        "document", document,
                        "wording", wording,
                        "differences", differences(document, wording)));
    }

    /** What a correction changed; nothing in a first version. */
    List<Difference> differences(Document document, Wording wording) {
        var place = wording.place();
        var report = document.report();
        return reports.find(report.id(), report.version() - 1)
                .map(earlier -> Difference.between(wording.lines(document(place, earlier)), wording.lines(document)))
                .orElse(List.of());
    }

    /** One side's words about every aim. */
    void say(Report report, Side side, Form form) {
        report.aims().forEach(aim -> conversation.say(report.id(), form.entry(aim, side)));
    }

    /** A new agreement. */
    List<Fault> agree(Report report, Form form, Frame frame) {
        var faults = new ArrayList<Fault>();
        for (var field : List.of("text", "owner")) {
            if (!form.has(field)) {
                faults.add(new Fault(field, frame.say("agreement.missing." + field)));
            }
        }
        var due = form.day("due");
        if (due.isEmpty()) {
            faults.add(new Fault("due", frame.say("agreement.missing.due")));
        }
        if (!report.aims().contains(form.text("aim"))) {
            faults.add(new Fault("aim", frame.say("agreement.missing.aim")));
        }
        if (faults.isEmpty()) {
            conversation.agree(
                    report.id(),
                    new Agreement(
                            form.id(),
                            form.text("aim"),
                            form.text("text"),
                            form.text("owner"),
                            due.orElseThrow(),
                            Stage.OPEN));
        }
        return faults;
    }

    /** How many activities both sides agreed on; aims without a number have no target. */
    List<Fault> target(Report report, Form form, Frame frame) {
        var faults = new ArrayList<Fault>();
        var targets = new ArrayList<Target>();
        for (var aim : report.aims()) {
            if (form.has("from." + aim) || form.has("to." + aim)) {
                form.target(aim)
                        .filter(Target::isBand)
                        .ifPresentOrElse(
                                targets::add, () -> faults.add(new Fault("from." + aim, frame.say("target.fault"))));
                if (!form.has("because." + aim)) {
                    faults.add(new Fault("because." + aim, frame.say("target.missing.because")));
                }
            }
        }
        if (faults.isEmpty()) {
            reports.target(report, targets);
        }
        return faults;
    }

    /** What became of the agreements of before; a field for each. */
    void settle(Report report, Form form) {
        for (var agreement : conversation.earlier(report)) {
            Stream.of(Stage.values())
                    .filter(stage -> form.text(agreement.field()).equals(stage.code()))
                    .forEach(stage -> conversation.settle(report, agreement.id(), stage));
        }
    }

    /** A remark on a figure. */
    List<Fault> remark(Workplace place, Report report, Side side, Form form, Frame frame) {
        var figure = Figure.of(form.text("figure"));
        if (figure.isEmpty() || !form.has("remark")) {
            return List.of(new Fault("remark", frame.say("remark.missing")));
        }
        conversation.remark(report.id(), new Remark(form.id(), figure.get(), side, form.text("remark"), place.today()));
        return List.of();
    }
}
