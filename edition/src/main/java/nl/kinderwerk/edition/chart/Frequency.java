package nl.kinderwerk.edition.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kinderwerk.edition.Panel.Row;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Status;

/** A bar of a hundred percent per row, divided by how often; every part carries its number, in it or under it. */
final class Frequency {
    private static final int LIMIT = 12;
    private static final double THICK = 26;
    private static final double GAP = 2;
    private static final Style IN = new Style(14, Face.BOLD, Tone.ONLIGHT);
    private static final Style UNDER = Style.NOTE;
    private static final double SWATCH = 10;

    private final Sheet sheet;

    Frequency(Sheet sheet) {
        this.sheet = sheet;
    }

    double draw(double y) {
        Order order = Order.of(sheet.panel().rows(), LIMIT, sheet.words());
        double bottom = order.shown().isEmpty() ? y : key(y);
        for (Row row : order.shown()) {
            bottom = row(bottom, row);
        }
        List<Row> absent = new ArrayList<>(order.counted());
        order.absent().values().forEach(absent::addAll);
        for (Row row : absent.stream().filter(Frequency::partly).toList()) {
            bottom = inWords(bottom, row);
        }
        order.absent()
                .replaceAll((status, rows) ->
                        rows.stream().filter(row -> !partly(row)).toList());
        order.absent().values().removeIf(List::isEmpty);
        Absence absence = new Absence(sheet);
        return absence.rest(absence.draw(bottom, order.absent()), order.rest());
    }

    /** Whether some parts of a row may be told although not all. */
    private static boolean partly(Row row) {
        return row.cells().stream()
                .map(Cell::status)
                .anyMatch(status -> status.showsPercent() || status == Status.COUNTS);
    }

    private double key(double y) {
        double x = 0;
        double top = y;
        for (int part = 0; part < parts(); part++) {
            String label = sheet.panel().scale().get(part);
            double room = SWATCH + 12 + Style.NOTE.width(label);
            if (x > 0 && x + room > sheet.width()) {
                x = 0;
                top += 22;
            }
            swatch(x, top + 2, 14, part);
            sheet.canvas().text(x + 19, top + 14, Canvas.Anchor.START, Style.NOTE.in(Tone.INK), label);
            x += room + 16;
        }
        return top + 32;
    }

    private int parts() {
        return sheet.panel().scale().size();
    }

    private void swatch(double x, double y, double size, int part) {
        sheet.canvas().rect(x, y, size, size, 2, tone(part).fill());
    }

    /** Spreads the parts of a shorter scale over the five steps, so that the ends keep their colours. */
    private Tone tone(int part) {
        int step = parts() < 2 ? 0 : Math.round(part * 4f / (parts() - 1));
        return Tone.values()[Tone.STEP1.ordinal() + step];
    }

    private double row(double y, Row row) {
        double top = sheet.canvas().paragraph(0, y, sheet.width(), Style.LABEL, row.label()) + 1;
        int total = row.cells().stream().mapToInt(Frequency::percent).sum();
        double x = 0;
        List<Part> small = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            double length = sheet.width() * percent(cell) / Math.max(1, total);
            Part part = new Part(i, sheet.words().drawn(cell), x, length);
            if (!part(part, top)) {
                small.add(part);
            }
            x += part.length;
        }
        return (small.isEmpty() ? top + THICK : under(small, top + THICK + 4)) + 14;
    }

    /** One part of a bar. */
    private record Part(int index, String value, double x, double length) {}

    private static int percent(Cell cell) {
        return cell.percent().orElseThrow();
    }

    /** Draws a part. Returns whether its number fitted in it. */
    private boolean part(Part part, double top) {
        if (part.length > 0) {
            double right = part.index == parts() - 1 ? 0 : Math.min(GAP, part.length / 2);
            sheet.canvas()
                    .rect(
                            part.x,
                            top,
                            part.length - right,
                            THICK,
                            2,
                            tone(part.index).fill());
        }
        boolean fits = IN.width(part.value) + 10 <= part.length;
        if (fits) {
            Style style = tone(part.index) == Tone.STEP1 ? IN.in(Tone.ON) : IN;
            sheet.canvas().text(part.x + part.length / 2 - 1, top + 18, Canvas.Anchor.MIDDLE, style, part.value);
        }
        return fits;
    }

    /** Numbers that are wider than their part, under it with its colour, pushed apart where they would touch. */
    private double under(List<Part> small, double top) {
        double[] left = new double[small.size()];
        double free = 0;
        for (int i = 0; i < left.length; i++) {
            Part part = small.get(i);
            left[i] = Math.max(free, part.x + part.length / 2 - room(part) / 2);
            free = left[i] + room(part) + 10;
        }
        double end = sheet.width();
        for (int i = left.length - 1; i >= 0; i--) {
            left[i] = Math.min(left[i], end - room(small.get(i)));
            end = left[i] - 10;
        }
        for (int i = 0; i < left.length; i++) {
            swatch(left[i], top + 3, SWATCH, small.get(i).index);
            sheet.canvas().text(left[i] + SWATCH + 4, top + 13, Canvas.Anchor.START, UNDER, small.get(i).value);
        }
        return top + 16;
    }

    private double room(Part part) {
        return SWATCH + 4 + UNDER.width(part.value);
    }

    /** A row of which not every part has a percentage: no bar, every part in words. */
    private double inWords(double y, Row row) {
        String parts = IntStream.range(0, row.cells().size())
                .mapToObj(i -> sheet.panel().scale().get(i) + ":\u00a0"
                        + brief(row.cells().get(i)))
                .collect(Collectors.joining("\u00a0· "));
        double bottom = sheet.canvas().paragraph(0, y, sheet.width(), Style.LABEL, row.label());
        return sheet.canvas().paragraph(0, bottom, sheet.width(), Style.NOTE, parts) + 12;
    }

    private String brief(Cell cell) {
        boolean figure = cell.status().showsPercent() || cell.status() == Status.COUNTS;
        return figure ? sheet.words().drawn(cell) : sheet.words().brief(cell.status());
    }
}
