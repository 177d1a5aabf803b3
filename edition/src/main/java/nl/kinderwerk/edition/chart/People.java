package nl.kinderwerk.edition.chart;

import java.util.Optional;
import nl.kinderwerk.edition.Panel.Row;

/** Ten people of whom some are filled, when tenths tell the truth; else a big percentage. Then bars of all options. */
final class People {
    private static final int LIMIT = 8;
    private static final int NEAR = 2;

    private final Sheet sheet;

    People(Sheet sheet) {
        this.sheet = sheet;
    }

    double draw(double y) {
        Optional<Row> focus = sheet.focus();
        double top = y;
        if (focus.isPresent()) {
            Row row = focus.orElseThrow();
            top = (inTenths(Sheet.percent(row)) ? ten(y, row) : big(y, row)) + 22;
        }
        return new Bars(sheet, sheet.panel().rows()).draw(top, sheet.panel().rows(), LIMIT);
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
                pose.hollow(sheet.canvas(), x, top, 1, Tone.MUTED, Tone.CARD);
            }
        }
        return caption(y + 116 * (10 / across) - 10, tenths, row);
    }

    private double caption(double y, int tenths, Row row) {
        String words = sheet.words().say("tenths", tenths);
        Style strong = new Style(20, Face.BOLD, Tone.WARM);
        sheet.canvas().text(0, y + 20, Canvas.Anchor.START, strong, words);
        double left = strong.width(words) + 10;
        return sheet.canvas().paragraph(left, y + 5, sheet.width() - left, Style.LABEL.sized(17), row.label()) + 2;
    }

    private double big(double y, Row row) {
        Style number = new Style(76, Face.BOLD, Tone.WARM);
        String percent = sheet.words().percent(Sheet.percent(row));
        sheet.canvas().text(-3, y + 62, Canvas.Anchor.START, number, percent);
        double left = sheet.narrow() ? 0 : number.width(percent) + 14;
        double top = sheet.narrow() ? y + 74 : y + 41;
        return Math.max(
                y + 72, sheet.canvas().paragraph(left, top, sheet.width() - left, Style.LABEL.sized(20), row.label()));
    }
}
