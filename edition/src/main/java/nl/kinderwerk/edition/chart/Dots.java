package nl.kinderwerk.edition.chart;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kinderwerk.edition.Panel.Count;

/**
 * A crowd of dots, one per hundred: filled when sure, hollow when possible. Units have headings of their own and never
 * share a scale; where a row would pass 400 dots, that unit gets bars, with the ratio in words.
 */
final class Dots {
    private static final int PER_DOT = 100;
    private static final int MOST_DOTS = 400;
    private static final double STEP = 15;

    private final Sheet sheet;
    private final int across;

    Dots(Sheet sheet) {
        this.sheet = sheet;
        this.across = sheet.narrow() ? 20 : 40;
    }

    double draw(double y) {
        Map<String, List<Count>> units = sheet.panel().counts().stream()
                .collect(Collectors.groupingBy(Count::unit, LinkedHashMap::new, Collectors.toList()));
        double bottom = y;
        for (List<Count> rows : units.values()) {
            bottom = unit(bottom, rows) + 14;
        }
        return bottom - 14;
    }

    private double unit(double y, List<Count> rows) {
        double bottom = sheet.canvas()
                        .paragraph(
                                0, y, sheet.width(), Style.HEAD, rows.getFirst().unitLabel())
                + 2;
        int most = rows.stream().mapToInt(Count::high).max().orElse(0);
        Count least = Collections.min(rows, Comparator.comparingInt(Count::high));
        boolean dots = most <= MOST_DOTS * PER_DOT;
        if (dots) {
            bottom = key(bottom, rows.stream().anyMatch(row -> row.high() > row.low()));
        }
        for (Count row : rows) {
            double top = name(bottom + 4, row);
            bottom = dots ? dots(top, row) : bar(top, row, most, least);
            bottom = remarks(bottom, row) + 10;
        }
        return bottom;
    }

    private double key(double y, boolean possible) {
        filled(dot(7, y + 9));
        String sure = sheet.words().say("dots.sure");
        sheet.canvas().text(19, y + 14, Canvas.Anchor.START, Style.NOTE, sure);
        if (possible) {
            double x = 19 + Style.NOTE.width(sure) + 22;
            hollow(dot(x, y + 9));
            sheet.canvas()
                    .text(
                            x + 11,
                            y + 14,
                            Canvas.Anchor.START,
                            Style.NOTE,
                            sheet.words().say("dots.possible"));
        }
        return y + 22;
    }

    private double name(double y, Count row) {
        Style label = Style.LABEL.sized(17);
        List<String> lines = label.wrap(row.label(), sheet.width());
        double right = label.width(lines.getLast()) + 12;
        double bottom = sheet.canvas().lines(0, y, Canvas.Anchor.START, label, lines);
        Style value = Style.VALUE.sized(17);
        if (right + value.width(row.value()) <= sheet.width()) {
            double baseline = bottom - label.leading() + label.size() * 0.85;
            sheet.canvas().text(right, baseline, Canvas.Anchor.START, value, row.value());
            return bottom + 2;
        }
        return sheet.canvas().paragraph(0, bottom, sheet.width(), value, row.value()) + 2;
    }

    private double dots(double y, Count row) {
        int sure = dotsFor(row.low());
        int all = Math.max(sure, dotsFor(row.high()));
        StringBuilder filled = new StringBuilder();
        StringBuilder hollow = new StringBuilder();
        for (int i = 0; i < all; i++) {
            (i < sure ? filled : hollow).append(dot(x(i % across), y + 9 + i / across * STEP));
        }
        filled(filled.toString());
        hollow(hollow.toString());
        return y + (all + across - 1) / across * STEP + 6;
    }

    /** Some people never round to no dot at all. */
    private static int dotsFor(int people) {
        return people == 0 ? 0 : Math.max(1, Math.round(people / (float) PER_DOT));
    }

    /** A little air after each ten makes them countable. */
    private static double x(int column) {
        return 7 + column * STEP + column / 10 * 6;
    }

    private static String dot(double x, double y) {
        return Canvas.path("M# #h.1", x, y);
    }

    private void filled(String path) {
        if (!path.isEmpty()) {
            sheet.canvas().line(path, 12, Tone.COOL);
        }
    }

    private void hollow(String path) {
        if (!path.isEmpty()) {
            sheet.canvas().line(path, 12, Tone.COOL);
            sheet.canvas().line(path, 8, Tone.CARD);
        }
    }

    private double bar(double y, Count row, int most, Count least) {
        double scale = (sheet.width() - 2) / most;
        sheet.canvas().rect(0, y, Math.max(1, row.low() * scale), 18, 3, Tone.COOL.fill());
        if (row.high() > row.low()) {
            double x = row.low() * scale + 3;
            double possible = Math.max(1, (row.high() - row.low()) * scale - 4);
            sheet.canvas().line(Canvas.path("M# #h#v16h#z", x, y + 1, possible, -possible), 1.5, Tone.COOL);
        }
        int times = least.high() == 0 ? 0 : row.low() / least.high();
        if (times < 2) {
            return y + 22;
        }
        String ratio = sheet.words().say("ratio", sheet.words().number(times), least.label());
        return sheet.canvas().paragraph(0, y + 22, sheet.width(), Style.REASON, ratio);
    }

    private double remarks(double y, Count row) {
        double bottom = sheet.canvas().paragraph(0, y, sheet.width(), Style.NOTE, row.source());
        return row.note()
                .map(note -> sheet.canvas().paragraph(0, bottom, sheet.width(), Style.NOTE, note))
                .orElse(bottom);
    }
}
