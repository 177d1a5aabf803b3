package nl.kinderwerk.edition;

import java.util.List;
import java.util.Optional;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Change;
import nl.kinderwerk.study.Section;

/**
 * One figure, complete and in one language: everything that any exit prints. Page, table, alternative text, CSV, JSON,
 * SVG, PNG and embed all read this and nothing else, so they cannot disagree.
 *
 * @param id of the section; prefix of the ids in its SVG
 * @param form how it is drawn
 * @param language of all texts in it
 * @param title short name of the section
 * @param headline the tested claim, or the neutral fallback
 * @param subtitle what is measured, of whom, where, when, n, "meer antwoorden mogelijk"
 * @param focus code of the row that carries the message, if any
 * @param scale labels of the cells of each row, in order: how often, or the years of a trend; empty for other forms
 * @param rows in the order in which they are drawn
 * @param counts rows of a dot figure; empty for other forms
 * @param referenceLabel what {@link Row#reference()} stands for, for example "Nederland"
 * @param notes sentences under the chart: margins, protection, what a reader must know
 * @param source line with source and year
 * @param sample whether the answers were generated: every exit carries the mark
 */
public record Panel(
        String id,
        Section.Form form,
        String language,
        String title,
        String headline,
        String subtitle,
        Optional<String> focus,
        List<String> scale,
        List<Row> rows,
        List<Count> counts,
        Optional<String> referenceLabel,
        List<String> notes,
        String source,
        boolean sample) {
    public Panel {
        scale = List.copyOf(scale);
        rows = List.copyOf(rows);
        counts = List.copyOf(counts);
        notes = List.copyOf(notes);
    }

    /** Whether each row has a cell for an earlier and one for a later year. */
    boolean isTrend() {
        return form == Section.Form.TREND;
    }

    /**
     * One row of a figure.
     *
     * @param group label of the group it stands in, if any; rows of a group are adjacent
     * @param cells one, or one for each part of the scale
     * @param reference the same cell for the whole country, in an edition of a part
     * @param change what may be said of the difference between the cells of a trend
     */
    public record Row(
            String code,
            String label,
            Optional<String> group,
            List<Cell> cells,
            Optional<Cell> reference,
            Optional<Change> change) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** A row of any form but a trend. */
        public Row(String code, String label, Optional<String> group, List<Cell> cells, Optional<Cell> reference) {
            this(code, label, group, cells, reference, Optional.empty());
        }

        /** The only cell of a row of shares. */
        public Cell cell() {
            return cells.getFirst();
        }
    }

    /**
     * A number of people, or of something else, as a source gives it.
     *
     * @param low sure number
     * @param high possible number
     * @param value what is printed: the number or the words of the source, with its unit
     * @param unit id: rows of different units never share a scale
     * @param source short source and year
     * @param note what a reader must know, if anything
     */
    public record Count(
            String code,
            String label,
            int low,
            int high,
            String value,
            String unit,
            String unitLabel,
            int year,
            String source,
            Optional<String> note) {}
}
