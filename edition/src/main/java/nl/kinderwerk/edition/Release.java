package nl.kinderwerk.edition;

import java.util.List;
import java.util.Optional;
import nl.kinderwerk.figures.Publication;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Section;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Text;

/** One wave as it is told: where its panels come from, and what must be said about it everywhere. */
interface Release {
    /** The study it belongs to. */
    Study study();

    /** Id of the wave; the first part of every edition's id. */
    String wave();

    /** Name of the wave on screen. */
    Text label();

    /** Year of the wave. */
    int year();

    /** Which version of the wave's figures, from 1. */
    default int version() {
        return 1;
    }

    /** Its protected figures; absent when no answers survive. */
    default Optional<Publication> figures() {
        return Optional.empty();
    }

    /** The version before, whose figures a new version is compared with. */
    default Optional<Publication> previous() {
        return Optional.empty();
    }

    /** Whether there is a correction of so few respondents that it has to wait. */
    default boolean waits() {
        return false;
    }

    /** How it was done, in plain words. */
    Text method();

    /** Whether the answers were generated. */
    boolean sample();

    /** Checksum of the frozen answers; absent when no answers survive. */
    Optional<String> sha256();

    /** The figure of a section that shows the answers to an item. */
    Panel panel(Section section, Item item, Slice slice, Words words);

    /** The figure of a section for a slice; absent for sections of text and cards. */
    default Optional<Panel> panel(Section section, Slice slice, String language) {
        return switch (section.form()) {
            case DOTS -> Optional.of(WorkforcePanel.of(study(), section, language));
            case TREND -> section.trend().flatMap(t -> trend(section, t, slice, Words.in(language)));
            default ->
                section.item().flatMap(study()::item).map(item -> panel(section, item, slice, Words.in(language)));
        };
    }

    /** The figure of a trend; absent where nothing can be compared. */
    default Optional<Panel> trend(Section section, Section.Trend trend, Slice slice, Words words) {
        return Optional.empty();
    }

    /** How many took part, of how many there are, in sentences; none when no answers survive. */
    default List<String> methodLine(Words words) {
        return List.of();
    }

    /** Whether the figures are of those who took part, and of nobody else. */
    default boolean participantsOnly() {
        return false;
    }

    /** Why nothing in a trend can be compared, when its question broke; absent when it did not. */
    default Optional<String> broken(Section.Trend trend, Words words) {
        return Optional.empty();
    }

    /** Whether anything at all may be shown of a slice. */
    boolean shows(Slice slice);
}
