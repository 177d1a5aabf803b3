package nl.kinderwerk.edition.chart;

import java.util.List;
import java.util.Optional;
import nl.kinderwerk.edition.Panel.Row;

/** A block of flats with a hundred windows: as many are lit as the percentage says. Then bars of the other options. */
final class Flat {
    private static final int LIMIT = 8;

    private final Sheet sheet;

    Flat(Sheet sheet) {
        this.sheet = sheet;
    }

    double draw(double y) {
        Optional<Row> focus = sheet.focus();
        if (focus.isEmpty()) {
            return bars(y, sheet.panel().rows());
        }
        Row row = focus.orElseThrow();
        List<Row> others =
                sheet.panel().rows().stream().filter(other -> other != row).toList();
        double bottom = sheet.narrow() ? tall(y, row) : wide(y, row);
        return others.isEmpty() ? bottom : bars(bottom + 24, others);
    }

    private double bars(double y, List<Row> rows) {
        return new Bars(sheet, rows).draw(y, rows, LIMIT);
    }

    private double wide(double y, Row row) {
        building(8, y, 10, 10, Sheet.percent(row));
        number(280, y + 96, 108, row);
        return y + 262;
    }

    private double tall(double y, Row row) {
        double bottom = number(0, y + 66, 84, row) + 12;
        building(0, bottom, 20, 5, Sheet.percent(row));
        return bottom + 152;
    }

    private double number(double x, double baseline, double size, Row row) {
        Style style = new Style(size, Face.BOLD, Tone.WARM);
        sheet.canvas()
                .text(x - 4, baseline, Canvas.Anchor.START, style, sheet.words().value(row.cell()));
        return sheet.canvas().paragraph(x, baseline + 14, sheet.width() - x, Style.LABEL.sized(20), row.label());
    }

    private void building(double x, double y, int across, int floors, int lit) {
        double step = across > 10 ? 15 : 21;
        double pane = across > 10 ? 9 : 13;
        double wide = across * step + 14;
        double roof = y + 16;
        double base = roof + floors * step + 36;
        Canvas canvas = sheet.canvas();
        canvas.rect(x + wide * 0.62, y, 22, 20, 2, Tone.COOL2.fill());
        canvas.rect(x, roof, wide, base - roof, 4, Tone.COOL.fill());
        StringBuilder on = new StringBuilder();
        StringBuilder off = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            double left = x + 7 + (step - pane) / 2 + step * (i % across);
            double top = roof + 8 + (step - pane) / 2 + step * (floors - 1 - i / across);
            (i < lit ? on : off).append(pane(left, top, pane));
        }
        windows(on.toString(), off.toString());
        canvas.rect(x + wide / 2 - 12, base - 24, 24, 24, 2, Tone.SUN.fill());
        canvas.line(Canvas.path("M0 #H#", base, wide + 16), 3, Tone.INK);
    }

    private static String pane(double x, double y, double size) {
        return Canvas.path("M# #h#v#h#z", x, y, size, size, -size);
    }

    private void windows(String on, String off) {
        if (!off.isEmpty()) {
            sheet.canvas().line(off, 1.4, Tone.MUTED);
        }
        if (!on.isEmpty()) {
            sheet.canvas().line(on, 2, Tone.GLOW);
            sheet.canvas().shape(on, Tone.GLOW);
        }
    }
}
