package nl.kinderwerk.edition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kinderwerk.study.Section;

/**
 * What everybody answered, to show on a screen of the server: protected figures of an edition and nothing else.
 *
 * @param title of the section
 * @param subtitle what is measured, of whom, where, when, and the base
 * @param source line with source and year
 * @param sample whether the answers of everybody were generated
 * @param shares of the options that are shown
 */
public record Beside(String title, String subtitle, String source, boolean sample, List<Share> shares) {
    public Beside {
        shares = List.copyOf(shares);
    }

    /**
     * One option.
     *
     * @param value the percentage, "x van de n", or why there is neither
     * @param margin the 95% interval; empty when there is none
     * @param status how firm it is, in words
     */
    public record Share(String label, String value, String margin, String status) {}

    /** Of the options that one person chose. */
    static Optional<Beside> of(Edition edition, String item, Set<String> codes, Words words) {
        return edition.study().sections().stream()
                .filter(section -> section.item().filter(item::equals).isPresent() && isOfShares(section))
                .findFirst()
                .map(section -> of(Block.of(edition, section, words), codes::contains));
    }

    /** Of every option of every section that shows answers. */
    static List<Beside> all(Edition edition, Words words) {
        return edition.sections().stream()
                .filter(section -> section.item().isPresent() && section.trend().isEmpty())
                .map(section -> of(Block.of(edition, section, words), code -> true))
                .toList();
    }

    private static boolean isOfShares(Section section) {
        return switch (section.form()) {
            case ICON_ARRAY, WAFFLE, RANKED -> true;
            default -> false;
        };
    }

    private static Beside of(Block block, Predicate<String> wanted) {
        var panel = block.panel().orElseThrow();
        var shares = panel.rows().stream()
                .filter(row -> wanted.test(row.code()))
                .flatMap(row -> shares(block, panel, row))
                .toList();
        return new Beside(panel.title(), panel.subtitle(), panel.source(), panel.sample(), shares);
    }

    /** One for a row, or one for each part of its scale. */
    private static Stream<Share> shares(Block block, Panel panel, Panel.Row row) {
        return IntStream.range(0, row.cells().size()).mapToObj(i -> {
            var cell = row.cells().get(i);
            var label = panel.scale().isEmpty()
                    ? row.label()
                    : row.label() + ": " + panel.scale().get(i);
            return new Share(label, block.value(cell), block.margin(cell), block.status(cell));
        });
    }
}
