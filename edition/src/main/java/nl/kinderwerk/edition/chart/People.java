package nl.kinderwerk.edition.chart;

import nl.kinderwerk.edition.Panel.Row;
import nl.kinderwerk.figures.Cell;

/** Ten people of whom some are filled, when tenths tell the truth; else a big percentage. Then bars of all options. */
final class People {
    private static final int LIMIT = 8;
    private static final int NEAR = 2;

    private final Sheet sheet;

    People(Sheet sheet) {
        this.sheet = sheet;
    }

    double draw(double y) {
        double top = sheet.focus()
                .map(row -> (tenths(row) ? ten(y, row) : sheet.big(0, y, 76, row)) + 22)
                .orElse(y);
        return new Bars(sheet, sheet.panel().rows()).draw(top, sheet.panel().rows(), LIMIT);
    }

    static boolean tenths(Row row) {
        return row.cell().status().showsPercent() && isSure(row.cell()) && inTenths(Sheet.percent(row));
    }

    /** A half-width of at most five points, when there is a margin: a published figure has none. */
    private static boolean isSure(Cell cell) {
        return cell.low().isEmpty() || cell.high().orElseThrow() - cell.low().getAsInt() <= 10;
    }

    /** Whether "n op de 10" differs from the percentage by at most two points, and hides neither nobody nor everybody. */
    static boolean inTenths(int percent) {
        int tenths = tenths(percent);
        boolean whole = percent == 0 || percent == 100;
        return Math.abs(percent - 10 * tenths) <= NEAR && (whole || tenths > 0 && tenths < 10);
    }

    private static int tenths(int percent) {
        return (percent + 5) / 10;
    }

    private double ten(double y, Row row) {
        int tenths = tenths(Sheet.percent(row));
        int across = sheet.narrow() ? 5 : 10;
        double step = sheet.width() / across;
        for (Pose pose : Pose.values()) {
            int i = pose.ordinal();
            double x = step * (i % across) + (step - 60) / 2;
            double top = y + 116 * (i / across);
            if (i < tenths) {
                pose.filled(sheet.canvas(), x, top, 1, Tone.WARM);
            } else {
                pose.hollow(sheet.canvas(), x, top, Tone.MUTED, Tone.CARD);
            }
        }
        return caption(y + 116 * (10 / across) - 6, tenths, row);
    }

    private double caption(double y, int tenths, Row row) {
        String words = sheet.words().say("tenths", tenths);
        Style strong = new Style(20, Face.BOLD, Tone.WARM);
        sheet.canvas().text(0, y + 20, Canvas.Anchor.START, strong, words);
        double left = strong.width(words) + 10;
        return sheet.canvas().paragraph(left, y + 5, sheet.width() - left, Style.LABEL.sized(17), row.label()) + 2;
    }
}
