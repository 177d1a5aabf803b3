package nl.kinderwerk.edition.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kinderwerk.edition.Panel.Row;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Status;

/**
 * Ranked bars from 0 to 100 percent: the name beside the bar, or above it on a phone; the value outside, past the end
 * of bar, interval and reference mark.
 */
final class Bars {
    private static final double GAP = 10;
    private static final double LONGEST_LABEL = 270;
    private static final String WIDEST = "100%*";

    private final Sheet sheet;
    /** Whether rows carry a second mark; then the two values stand in columns of their own. */
    private final boolean compared;

    private final boolean above;
    private final double zero;
    private final double scale;

    Bars(Sheet sheet, List<Row> rows) {
        this.sheet = sheet;
        this.compared = rows.stream().anyMatch(row -> row.reference().isPresent());
        double labels = labelRoom(rows);
        this.above = sheet.narrow() || labels > LONGEST_LABEL;
        this.zero = above ? 1 : labels + 14;
        this.scale = (sheet.width() - zero - valueRoom()) / 100;
    }

    /** The smallest room in which every name takes at most two lines. */
    private static double labelRoom(List<Row> rows) {
        return rows.stream().mapToDouble(row -> twoLines(row.label())).max().orElse(0);
    }

    private static double twoLines(String label) {
        List<String> lines = Style.LABEL.face().balance(label, Style.LABEL.size(), 200);
        for (double room = 200; lines.size() > 2 && room <= LONGEST_LABEL + 10; room += 10) {
            lines = Style.LABEL.face().balance(label, Style.LABEL.size(), room);
        }
        return lines.size() > 2 ? LONGEST_LABEL + 1 : Style.LABEL.face().widest(lines, Style.LABEL.size()) + 1;
    }

    private double valueRoom() {
        return Style.VALUE.width(WIDEST) + GAP + (compared ? Style.NOTE.width(WIDEST) + 26 : 0);
    }

    /** Draws rows group by group, each group ranked, at most {@code limit} bars in all. */
    double draw(double y, List<Row> rows, int limit) {
        Map<String, List<Row>> groups = rows.stream()
                .collect(Collectors.groupingBy(row -> row.group().orElse(""), LinkedHashMap::new, Collectors.toList()));
        Map<Status, List<Row>> absent = new TreeMap<>();
        int rest = 0;
        double bottom = key(y);
        for (Map.Entry<String, List<Row>> group : groups.entrySet()) {
            Order order = Order.of(group.getValue(), Math.max(2, limit / groups.size()), sheet.words());
            bottom = group(bottom, group.getKey(), order);
            order.absent().forEach((status, hidden) -> absent.merge(status, hidden, Bars::joined));
            rest += order.rest();
        }
        Absence absence = new Absence(sheet);
        return absence.rest(absence.draw(bottom, absent), rest);
    }

    private static List<Row> joined(List<Row> one, List<Row> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Says what the reference mark stands for. */
    private double key(double y) {
        if (sheet.panel().referenceLabel().isEmpty() || !compared) {
            return y;
        }
        diamond(8, y + 8);
        return sheet.canvas()
                        .paragraph(
                                20,
                                y,
                                sheet.width() - 20,
                                Style.NOTE,
                                sheet.panel().referenceLabel().orElseThrow())
                + 4;
    }

    private double group(double y, String name, Order order) {
        double bottom = y;
        if (!name.isEmpty() && !(order.shown().isEmpty() && order.counted().isEmpty())) {
            bottom = sheet.canvas().paragraph(0, y + 8, sheet.width(), Style.HEAD, name) + 4;
        }
        double top = bottom;
        for (Row row : order.shown()) {
            bottom = row(bottom, row);
        }
        if (!above && bottom > top) {
            sheet.canvas().line(Canvas.path("M# #V#", zero, top, bottom - GAP + 2), 1.5, Tone.LINE);
        }
        for (Row row : order.counted()) {
            bottom = row(bottom, row);
        }
        return bottom;
    }

    private double row(double y, Row row) {
        List<String> lines =
                Style.LABEL.face().balance(row.label(), Style.LABEL.size(), above ? sheet.width() : zero - 14);
        double text = lines.size() * Style.LABEL.leading();
        double thickness = above ? 18 : 22;
        double height = above ? text + thickness + 2 : Math.max(text, thickness + 2);
        double middle = above ? y + height - thickness / 2 : y + height / 2;
        Style style = sheet.isFocus(row) ? new Style(15, Face.BOLD, Tone.INK) : Style.LABEL;
        sheet.canvas().lines(0, above ? y : middle - text / 2 + 1, Canvas.Anchor.START, style, lines);
        mark(row, middle, thickness);
        return y + height + (above ? GAP + 4 : GAP);
    }

    private void mark(Row row, double middle, double thickness) {
        Cell cell = row.cell();
        if (!cell.status().showsPercent()) {
            value(row, zero, middle);
            return;
        }
        double share = x(cell.percent().orElseThrow());
        bar(share, middle, thickness, tone(row));
        double end = Math.max(share, whisker(cell, middle));
        reference(row, middle);
        value(row, compared ? x(100) + 8 : end + 8, middle);
    }

    private void bar(double end, double middle, double thickness, Tone tone) {
        if (end > zero) {
            sheet.canvas().rect(zero, middle - thickness / 2, end - zero, thickness, 3, tone.fill());
        }
    }

    /** The interval, with a light edge so that it shows on the bar as well as beside it. */
    private double whisker(Cell cell, double middle) {
        if (cell.low().isEmpty() || cell.high().isEmpty()) {
            return zero;
        }
        double low = x(cell.low().getAsInt());
        double high = x(cell.high().getAsInt());
        String path = Canvas.path("M# #v8m0-4H#m0-4v8", low, middle - 4, high);
        sheet.canvas().line(path, 4.5, Tone.CARD);
        sheet.canvas().line(path, 1.8, Tone.INK);
        return high;
    }

    private void reference(Row row, double middle) {
        row.reference()
                .filter(cell -> cell.status().showsPercent())
                .ifPresent(cell -> diamond(x(cell.percent().orElseThrow()), middle));
    }

    private void diamond(double x, double y) {
        String path = Canvas.path("M# #l6 6-6 6-6-6z", x, y - 6);
        sheet.canvas().line(path, 3, Tone.CARD);
        sheet.canvas().shape(path, Tone.INK);
    }

    private void value(Row row, double x, double middle) {
        String value = sheet.words().drawn(row.cell());
        sheet.canvas().text(x, middle + 5.5, Canvas.Anchor.START, Style.VALUE, value);
        row.reference().filter(cell -> cell.status().showsPercent()).ifPresent(cell -> {
            double left = x + Math.max(Style.VALUE.width(WIDEST), Style.VALUE.width(value)) + 14;
            diamond(left, middle);
            sheet.canvas()
                    .text(
                            left + 9,
                            middle + 5,
                            Canvas.Anchor.START,
                            Style.NOTE,
                            sheet.words().drawn(cell));
        });
    }

    private Tone tone(Row row) {
        if (sheet.isFocus(row)) {
            return Tone.WARM;
        }
        return sheet.panel().focus().isPresent() ? Tone.MUTED : Tone.COOL;
    }

    private double x(int percent) {
        return zero + percent * scale;
    }
}
