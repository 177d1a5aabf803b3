package nl.kinderwerk.figures;

import java.util.List;

/**
 * The protected cells of one question in one domain: the model behind every chart, table and file.
 *
 * @param question id of the question
 * @param domain id of the domain
 * @param cells one for each option, in the codebook's order
 */
public record Figure(String question, String domain, List<Cell> cells) {
    public Figure {
        cells = List.copyOf(cells);
    }

    /** The cell of an option; an unknown option is a fault of the caller. */
    public Cell cell(String option) {
        return cells.stream().filter(c -> c.option().equals(option)).findFirst().orElseThrow();
    }
}
