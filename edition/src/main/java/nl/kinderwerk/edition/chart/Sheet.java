package nl.kinderwerk.edition.chart;

import java.util.Optional;
import nl.kinderwerk.edition.Panel;
import nl.kinderwerk.figures.Status;

/** What every form needs to draw itself: where, what, and in which words. */
record Sheet(Canvas canvas, Panel panel, Words words) {

    double width() {
        return canvas.width;
    }

    boolean narrow() {
        return canvas.width == Width.NARROW.pixels(panel.form());
    }

    boolean isFocus(Panel.Row row) {
        return panel.focus().filter(row.code()::equals).isPresent();
    }

    /** The row that carries the message, if it has a figure. */
    Optional<Panel.Row> focus() {
        return panel.rows().stream()
                .filter(this::isFocus)
                .filter(row -> row.cell().status().showsPercent() || row.cell().status() == Status.COUNTS)
                .findFirst();
    }

    /** The figure of the row in focus, very large, with its name beside or below it. Returns the y below them. */
    double big(double x, double y, double most, Panel.Row row) {
        String value = words.drawn(row.cell());
        double size = Math.min(most, (width() - x) / Face.BOLD.width(value, 1));
        Style style = new Style(size, Face.BOLD, Tone.WARM);
        canvas.text(x - size / 24, y + size * 0.75, Canvas.Anchor.START, style, value);
        double beside = x + style.width(value) + size / 5;
        Style name = Style.LABEL.sized(20);
        boolean fits = beside + name.width(row.label()) <= width();
        return Math.max(
                y + size * 0.8,
                fits
                        ? canvas.paragraph(beside, y + size * 0.75 - 17, width() - beside, name, row.label())
                        : canvas.paragraph(x, y + size * 0.75 + 12, width() - x, name, row.label()));
    }

    static int percent(Panel.Row row) {
        return row.cell().percent().orElseThrow();
    }
}
