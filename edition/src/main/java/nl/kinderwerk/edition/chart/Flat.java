package nl.kinderwerk.edition.chart;

import java.util.List;
import java.util.Optional;
import nl.kinderwerk.edition.Panel.Row;
import nl.kinderwerk.figures.Status;

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
        double bottom = top(y, row);
        return others.isEmpty() ? bottom : bars(bottom + 24, others);
    }

    private double top(double y, Row row) {
        if (row.cell().status() == Status.COUNTS) {
            return sheet.big(0, y, 64, row);
        }
        return sheet.narrow() ? below(y, row) : beside(y, row);
    }

    private double bars(double y, List<Row> rows) {
        return new Bars(sheet, rows).draw(y, rows, LIMIT);
    }

    private double beside(double y, Row row) {
        double ground = building(12, y, 10, 10, Sheet.percent(row));
        sheet.big(280, y + 14, 108, row);
        ground(ground);
        Tree.draw(sheet.canvas(), 318, ground, 74);
        Pose.ROPE.filled(sheet.canvas(), 372, ground - 54, 0.6, Tone.INK);
        Pose.WAVE.filled(sheet.canvas(), 432, ground - 62, 0.64, Tone.INK);
        Pose.RUN.filled(sheet.canvas(), 492, ground - 53, 0.58, Tone.INK);
        Tree.draw(sheet.canvas(), 580, ground, 60);
        return ground;
    }

    private double below(double y, Row row) {
        double ground = building(3, sheet.big(0, y, 84, row) + 12, 20, 5, Sheet.percent(row));
        ground(ground);
        return ground;
    }

    private void ground(double y) {
        sheet.canvas().line(Canvas.path("M1 #H#", y, sheet.width() - 1), 2.5, Tone.INK);
    }

    /** Returns the y of its doorstep. */
    private double building(double x, double y, int across, int floors, int lit) {
        double step = across > 10 ? 15 : 21;
        double pane = across > 10 ? 9 : 13;
        double wide = across * step + 14;
        double roof = y + 16;
        double base = roof + floors * step + 36;
        Canvas canvas = sheet.canvas();
        canvas.rect(x + wide * 0.62, y, 22, 20, 2, Tone.WALL2.fill());
        canvas.rect(x, roof, wide, base - roof, 4, Tone.WALL1.fill());
        StringBuilder on = new StringBuilder();
        StringBuilder off = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            double left = x + 7 + (step - pane) / 2 + step * (i % across);
            double top = roof + 8 + (step - pane) / 2 + step * (floors - 1 - i / across);
            (i < lit ? on : off).append(pane(left, top, pane));
        }
        windows(on.toString(), off.toString());
        canvas.rect(x + wide / 2 - 12, base - 24, 24, 24, 2, Tone.SUN.fill());
        return base;
    }

    private static String pane(double x, double y, double size) {
        return Canvas.path("M# #h#v#h#z", x, y, size, size, -size);
    }

    private void windows(String on, String off) {
        if (!off.isEmpty()) {
            sheet.canvas().line(off, 1.4, Tone.ON);
        }
        if (!on.isEmpty()) {
            sheet.canvas().line(on, 2, Tone.GLOW);
            sheet.canvas().shape(on, Tone.GLOW);
        }
    }
}
