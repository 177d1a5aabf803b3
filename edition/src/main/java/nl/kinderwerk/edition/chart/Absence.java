package nl.kinderwerk.edition.chart;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kinderwerk.edition.Panel.Row;
import nl.kinderwerk.figures.Status;

/** The sign for figures that are not there: an empty frame with the reason and the names it holds for. */
final class Absence {
    private static final double PAD = 14;
    private static final double RING = 30;

    private final Sheet sheet;

    Absence(Sheet sheet) {
        this.sheet = sheet;
    }

    /** A street still to be built: for a figure of which nothing can be shown. */
    double nothing(double y) {
        double ground = y + 84;
        for (int i = 0; 30 + i * 76 < sheet.width() - 50; i++) {
            new House(30 + i * 76, ground, 50, 74, House.Gable.of(i)).missing(sheet.canvas());
        }
        sheet.canvas().dashed(Canvas.path("M1 #H#", ground, sheet.width() - 1));
        return ground + 8;
    }

    double draw(double y, Map<Status, List<Row>> absent) {
        double bottom = y;
        for (Map.Entry<Status, List<Row>> entry : absent.entrySet()) {
            bottom = frame(bottom + 8, entry.getKey(), entry.getValue());
        }
        return bottom;
    }

    private double frame(double y, Status status, List<Row> rows) {
        Canvas canvas = sheet.canvas();
        double left = PAD + RING;
        double room = sheet.width() - left - PAD;
        double top = y + PAD - 4;
        double bottom =
                canvas.paragraph(left, top, room, Style.REASON, sheet.words().reason(status));
        String names = rows.stream().map(Row::label).collect(Collectors.joining("\u00a0· "));
        bottom = canvas.paragraph(left, bottom, room, Style.NOTE, names) + PAD - 6;
        canvas.dashed(1, y, sheet.width() - 2, bottom - y, 10);
        canvas.dashed(PAD, y + PAD - 3, 16, 16, 8);
        return bottom;
    }

    /** The line that sends the reader to the table for the rows that were left out. */
    double rest(double y, int rest) {
        if (rest == 0) {
            return y;
        }
        String line = rest == 1
                ? sheet.words().say("rest.one")
                : sheet.words().say("rest", sheet.words().number(rest));
        return sheet.canvas().paragraph(0, y + 6, sheet.width(), Style.NOTE, line);
    }
}
