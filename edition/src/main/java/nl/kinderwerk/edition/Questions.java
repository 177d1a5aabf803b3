package nl.kinderwerk.edition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Indicator;
import nl.kinderwerk.figures.Question;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Item.Option;
import nl.kinderwerk.study.Section;
import nl.kinderwerk.study.Study;

/**
 * What a section asks of the figures: one question with the section's id, and an indicator for each thing drawn.
 * Denominators follow the fixed rule of the method: who was shown the item and answered it.
 */
final class Questions {
    private static final String TICKED = "1";
    private static final String SHOWN_NOT_TICKED = "0";

    private Questions() {}

    static List<Question> of(Study study) {
        return study.sections().stream().flatMap(s -> of(study, s).stream()).toList();
    }

    static Optional<Question> of(Study study, Section section) {
        return section.item()
                .flatMap(study::item)
                .map(item ->
                        new Question(section.id(), indicators(item, section).toList(), item.sensitive()));
    }

    /** The code of one part of a row of a frequency figure. */
    static String part(String row, String scale) {
        return row + "." + scale;
    }

    private static Stream<Indicator> indicators(Item item, Section section) {
        return switch (item.type()) {
            case SINGLE -> item.options().stream().map(o -> single(item, o));
            case MULTI, MULTI_TOP3 -> item.options().stream().map(o -> multiple(item, o));
            case MATRIX_FREQUENCY -> item.options().stream().flatMap(o -> matrix(item, o, section));
            case NUMBER, TEXT, AREA -> Stream.empty();
        };
    }

    private static Indicator single(Item item, Option option) {
        return new Indicator(
                item.id(), option.code(), item.id(), Set.of(option.code()), codes(item.options()), List.of());
    }

    private static Indicator multiple(Item item, Option option) {
        var columns = item.options().stream().map(o -> column(item, o)).toList();
        return new Indicator(
                item.id(),
                option.code(),
                column(item, option),
                Set.of(TICKED),
                Set.of(TICKED, SHOWN_NOT_TICKED),
                columns);
    }

    private static Stream<Indicator> matrix(Item item, Option row, Section section) {
        var base = codes(item.scale());
        if (section.form() != Section.Form.FREQUENCY) {
            var yes = new HashSet<>(section.yes());
            return Stream.of(new Indicator(item.id(), row.code(), column(item, row), yes, base, List.of()));
        }
        return item.scale().stream()
                .map(s -> new Indicator(
                        item.id(), part(row.code(), s.code()), column(item, row), Set.of(s.code()), base, List.of()));
    }

    private static String column(Item item, Option option) {
        return item.id() + "." + option.code();
    }

    private static Set<String> codes(List<Option> options) {
        var codes = new HashSet<String>();
        options.forEach(o -> codes.add(o.code()));
        return codes;
    }
}
