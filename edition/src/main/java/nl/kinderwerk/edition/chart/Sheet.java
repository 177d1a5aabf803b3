package nl.kinderwerk.edition.chart;

import java.util.Optional;
import nl.kinderwerk.edition.Panel;

/** What every form needs to draw itself: where, what, and in which words. */
record Sheet(Canvas canvas, Panel panel, Words words) {

    double width() {
        return canvas.width;
    }

    boolean narrow() {
        return canvas.width < Width.WIDE.pixels;
    }

    boolean isFocus(Panel.Row row) {
        return panel.focus().filter(row.code()::equals).isPresent();
    }

    /** The row that carries the message, if its percentage may be shown. */
    Optional<Panel.Row> focus() {
        return panel.rows().stream()
                .filter(this::isFocus)
                .filter(row -> row.cell().status().showsPercent())
                .findFirst();
    }

    static int percent(Panel.Row row) {
        return row.cell().percent().orElseThrow();
    }
}
