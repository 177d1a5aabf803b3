package nl.kinderwerk.edition.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kinderwerk.edition.Panel.Row;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Change;

/**
 * Two years on a running track from 0 to 100 percent: the upper lane holds the earlier share, hollow, the lower one the
 * later share, filled; the line between them is strong only where the change is proven. Rows stand by what the tests say.
 */
final class Trend {
    private static final double LANE = 21;
    private static final double TRACK = 2 * LANE + 4;
    private static final double DOT = 15;
    private static final double GAP = 12;
    private static final double LONGEST_LABEL = 236;
    /** From the middle of a dot to its number. */
    private static final double CLEAR = DOT / 2 + 6;
    /** Room at either end of a track for a number. */
    private static final double END = Style.VALUE.width("100%*") + CLEAR;

    private final Sheet sheet;
    private final boolean above;
    private final double zero;
    private final double scale;

    Trend(Sheet sheet) {
        this.sheet = sheet;
        this.above = sheet.narrow();
        this.zero = above ? 0 : LONGEST_LABEL + 14;
        this.scale = (sheet.width() - zero - 2 * END) / 100;
    }

    double draw(double y) {
        Map<Change.Verdict, List<Row>> groups = sheet.panel().rows().stream()
                .collect(Collectors.groupingBy(Trend::verdict, LinkedHashMap::new, Collectors.toList()));
        double bottom = key(y);
        for (Map.Entry<Change.Verdict, List<Row>> group : groups.entrySet()) {
            bottom = head(bottom, group.getKey(), group.getValue().getFirst());
            for (Row row : group.getValue()) {
                bottom = row(bottom, row) + GAP;
            }
        }
        return bottom;
    }

    private static Change.Verdict verdict(Row row) {
        return row.change().orElseThrow().verdict();
    }

    /** Which mark is which year. */
    private double key(double y) {
        double middle = y + 10;
        double x = DOT / 2 + 1;
        ring(x, middle, Tone.INK);
        x = year(x, middle, sheet.panel().scale().getFirst(), Style.NOTE) + 14;
        sheet.canvas().line(Canvas.path("M# #h26", x, middle), 4, Tone.INK);
        disc(x + 26 + DOT / 2, middle, Tone.INK);
        year(x + 26 + DOT / 2, middle, sheet.panel().scale().getLast(), Style.REASON);
        return middle + 14;
    }

    private double year(double x, double middle, String year, Style style) {
        sheet.canvas().text(x + DOT / 2 + 7, middle + 5, Canvas.Anchor.START, style, year);
        return x + DOT / 2 + 7 + style.width(year);
    }

    /** The verdict over its rows, with a child that goes up or down where something moved. */
    private double head(double y, Change.Verdict verdict, Row first) {
        Style style = new Style(19, Face.BOLD, tone(verdict));
        double baseline = y + 38;
        sheet.canvas()
                .text(
                        child(verdict, baseline),
                        baseline,
                        Canvas.Anchor.START,
                        style,
                        first.group().orElse(""));
        return baseline + 12;
    }

    private double child(Change.Verdict verdict, double ground) {
        switch (verdict) {
            case RISE -> Pose.JUMP.filled(sheet.canvas(), 0, ground - 40, 0.4, tone(verdict));
            case FALL -> Pose.WHEEL.filled(sheet.canvas(), 0, ground - 37, 0.4, tone(verdict));
            case STEADY, CHANGE_NOT_SHOWN -> {
                return 0;
            }
        }
        return 34;
    }

    private double row(double y, Row row) {
        double room = above ? sheet.width() : LONGEST_LABEL;
        List<String> lines = Style.LABEL.face().balance(row.label(), Style.LABEL.size(), room);
        double text = lines.size() * Style.LABEL.leading();
        double height = above ? text + 4 + TRACK : Math.max(text, TRACK);
        double top = y + height - TRACK - (above ? 0 : (height - TRACK) / 2);
        sheet.canvas().lines(0, above ? y : y + (height - text) / 2 + 1, Canvas.Anchor.START, Style.LABEL, lines);
        track(top);
        marks(row, top + 2 + LANE / 2, top + 2 + LANE * 1.5);
        return y + height;
    }

    private void track(double top) {
        sheet.canvas().rect(zero, top, sheet.width() - zero, TRACK, 10, Tone.PAPER.fill());
    }

    private void marks(Row row, double upper, double lower) {
        Cell before = row.cells().getFirst();
        Cell after = row.cells().getLast();
        Tone tone = tone(verdict(row));
        double from = x(before.percent().orElseThrow());
        double to = x(after.percent().orElseThrow());
        interval(before, upper);
        interval(after, lower);
        boolean proven = verdict(row).compareTo(Change.Verdict.FALL) <= 0;
        sheet.canvas().line(Canvas.path("M# #L# #", from, upper, to, lower), proven ? 5 : 2, tone);
        ring(from, upper, tone);
        disc(to, lower, tone);
        boolean up = to >= from;
        value(before, upper, up, Style.NOTE);
        value(after, lower, !up, Style.VALUE);
    }

    /** The number beyond the interval, on the side away from the other year. */
    private void value(Cell cell, double lane, boolean left, Style style) {
        String value = sheet.words().drawn(cell);
        int percent = cell.percent().orElseThrow();
        double low = Math.min(x(cell.low().orElse(percent)) - 8, x(percent) - CLEAR);
        double high = Math.max(x(cell.high().orElse(percent)) + 8, x(percent) + CLEAR);
        sheet.canvas().text(left ? low - style.width(value) : high, lane + 5.5, Canvas.Anchor.START, style, value);
    }

    private void interval(Cell cell, double lane) {
        if (cell.low().isPresent() && cell.high().isPresent()) {
            String path = Canvas.path(
                    "M# #v8m0-4H#m0-4v8",
                    x(cell.low().getAsInt()),
                    lane - 4,
                    x(cell.high().getAsInt()));
            sheet.canvas().line(path, 1.6, Tone.INK);
        }
    }

    private void ring(double x, double y, Tone tone) {
        sheet.canvas().line(Canvas.path("M# #h.1", x, y), DOT, tone);
        sheet.canvas().line(Canvas.path("M# #h.1", x, y), DOT - 6, Tone.CARD);
    }

    private void disc(double x, double y, Tone tone) {
        sheet.canvas().line(Canvas.path("M# #h.1", x, y), DOT, tone);
    }

    private static Tone tone(Change.Verdict verdict) {
        return switch (verdict) {
            case RISE -> Tone.COOL;
            case FALL -> Tone.WARM;
            case STEADY, CHANGE_NOT_SHOWN -> Tone.SOFT;
        };
    }

    private double x(int percent) {
        return zero + END + percent * scale;
    }
}
