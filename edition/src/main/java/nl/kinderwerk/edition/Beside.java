package nl.kinderwerk.edition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.study.Section;

/**
 * What everybody answered, to lay beside the answers of one person: protected figures of an edition and nothing else.
 *
 * @param title of the section
 * @param subtitle what is measured, of whom, where, when, and the base
 * @param source line with source and year
 * @param sample whether the answers of everybody were generated
 * @param shares of the options that the person chose
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

    static Optional<Beside> of(Edition edition, String item, Set<String> codes, Words words) {
        return edition.study().sections().stream()
                .filter(section -> section.item().filter(item::equals).isPresent() && isOfShares(section))
                .findFirst()
                .map(section -> of(Block.of(edition, section, words), codes));
    }

    private static boolean isOfShares(Section section) {
        return switch (section.form()) {
            case ICON_ARRAY, WAFFLE, RANKED -> true;
            default -> false;
        };
    }

    private static Beside of(Block block, Set<String> codes) {
        var panel = block.panel().orElseThrow();
        var shares = panel.rows().stream()
                .filter(row -> codes.contains(row.code()))
                .map(row -> new Share(
                        row.label(), block.value(row.cell()), block.margin(row.cell()), block.status(row.cell())))
                .toList();
        return new Beside(panel.title(), panel.subtitle(), panel.source(), panel.sample(), shares);
    }
}
