package nl.kinderwerk.edition;

import java.util.List;
import java.util.Optional;
import nl.kinderwerk.figures.Figure;
import nl.kinderwerk.study.Section;
import nl.kinderwerk.study.Study;

/** A published picture of one wave for one slice. It never changes: a correction is a new version. */
record Edition(Study study, Release release, Slice slice) {
    /** The first part of its address, for example {@code sample} or {@code sample-pv26}. */
    String id() {
        return slice.isWhole() ? release.wave() : release.wave() + "-" + slice.id();
    }

    /** From 1, the same for all slices of a wave that were published together. */
    int version() {
        return release.version();
    }

    /** The name of the place or group. */
    String place(String language) {
        return slice.label().in(language);
    }

    /** For example "Kinderwerk in beeld · Utrecht · Meting 2026". */
    String title(Words words) {
        var language = words.language();
        return words.say(
                "edition.title",
                study.title().in(language),
                place(language),
                release.label().in(language));
    }

    /** The protected figure of a question; absent when no answers survive. */
    Optional<Figure> figure(String question) {
        return release.figures().map(p -> p.figure(question, slice.id()));
    }

    /** Whether answers are behind it. */
    boolean hasAnswers() {
        return release.figures().isPresent();
    }

    /** The figure of the first section that shows an item as shares. */
    Optional<Exhibit> exhibit(String item, String language) {
        return study.sections().stream()
                .filter(section ->
                        section.item().filter(item::equals).isPresent() && section.form() != Section.Form.FREQUENCY)
                .findFirst()
                .flatMap(section -> panel(section, language))
                .map(Exhibit::of);
    }

    /** The sections that are told here, in order: a trend only where something can be compared, or to say why not. */
    List<Section> sections() {
        var words = Words.in(study.languages().getFirst());
        return study.sections().stream()
                .filter(s -> s.form() != Section.Form.TREND
                        || panel(s, words.language()).isPresent()
                        || broken(s, words).isPresent())
                .toList();
    }

    /** Why a trend compares nothing, when its question broke. */
    Optional<String> broken(Section section, Words words) {
        return section.trend().flatMap(t -> release.broken(t, words));
    }

    /** The figure of a section; absent for sections of text and cards. */
    Optional<Panel> panel(Section section, String language) {
        return release.panel(section, slice, language);
    }
}
