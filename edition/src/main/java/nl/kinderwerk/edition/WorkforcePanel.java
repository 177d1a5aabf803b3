package nl.kinderwerk.edition;

import java.util.List;
import java.util.Optional;
import nl.kinderwerk.study.Section;
import nl.kinderwerk.study.Source;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Workforce;

/** "Inzet in aantallen": numbers from sources, the same in every edition. */
final class WorkforcePanel {
    private WorkforcePanel() {}

    static Panel of(Study study, Section section, String language) {
        var words = Words.in(language);
        return new Panel(
                section.id(),
                section.form(),
                language,
                section.title().in(language),
                section.fallback().in(language),
                words.say("subtitle.workforce"),
                section.focus(),
                List.of(),
                List.of(),
                study.workforce().stream().map(w -> count(study, w, words)).toList(),
                Optional.empty(),
                List.of(words.say("note.units")),
                words.say("source.each_row"),
                false);
    }

    private static Panel.Count count(Study study, Workforce w, Words words) {
        var language = words.language();
        return new Panel.Count(
                w.id(),
                w.label().in(language),
                w.low(),
                w.high(),
                value(w, words),
                w.unit(),
                w.unitLabel().in(language),
                w.year(),
                source(study.source(w.source()), w.year()),
                w.note().map(n -> n.in(language)));
    }

    private static String value(Workforce w, Words words) {
        return w.words()
                .map(t -> t.in(words.language()))
                .orElseGet(() -> w.low() == w.high()
                        ? words.number(w.low())
                        : words.say("number.range", words.number(w.low()), words.number(w.high())));
    }

    private static String source(Source source, int year) {
        return source.organisation() + ", " + source.year().orElse(year);
    }
}
