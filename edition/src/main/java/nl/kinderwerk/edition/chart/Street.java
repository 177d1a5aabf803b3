package nl.kinderwerk.edition.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kinderwerk.edition.Panel.Row;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Status;

/**
 * Two streets of houses: the height of a house is the share, on one scale from zero for all; the aerial on its roof is
 * the interval. Names stand below, so a plot is as wide as its name needs; trees and children fill the gaps.
 */
final class Street {
    private static final int LIMIT = 7;
    /** Pixels per percent, in every street of every edition. */
    private static final double SCALE = 1.9;

    private static final double HOUSE = 60;
    private static final double ROOM = 84;
    private static final double BETWEEN = 12;

    private final Sheet sheet;
    private static final Pose[] PLAYERS = {Pose.ROPE, Pose.RUN, Pose.WAVE, Pose.WHEEL, Pose.CATCH, Pose.SKIRT};

    private final List<Row> counted = new ArrayList<>();
    private final Map<Status, List<Row>> absent = new TreeMap<>();
    private int rest;
    private int number;
    private int dwellers;

    Street(Sheet sheet) {
        this.sheet = sheet;
    }

    /** A house on its plot. */
    private record Plot(Row row, List<String> name, List<String> reason, double width) {
        boolean built() {
            return row.cell().status().showsPercent();
        }

        /** How far the ink of this plot reaches above the street, without the number over a house. */
        double top() {
            Cell cell = row.cell();
            return built()
                    ? SCALE * Math.max(cell.percent().orElseThrow(), cell.high().orElse(0))
                    : fence() - 20;
        }

        /** Height of the fence around an empty plot. */
        double fence() {
            return reason.size() * Style.NOTE.leading() + 14;
        }
    }

    double draw(double y) {
        Map<String, List<Row>> groups = sheet.panel().rows().stream()
                .collect(Collectors.groupingBy(row -> row.group().orElse(""), LinkedHashMap::new, Collectors.toList()));
        double bottom = key(y);
        Tone walls = Tone.WALL1;
        for (Map.Entry<String, List<Row>> group : groups.entrySet()) {
            Order order = Order.of(group.getValue(), LIMIT, sheet.words());
            bottom = street(bottom, group.getKey(), order, walls);
            counted.addAll(order.counted());
            rest += order.rest();
            walls = Tone.WALL3;
        }
        if (!counted.isEmpty()) {
            bottom = new Bars(sheet, counted).draw(bottom + 6, counted, counted.size());
        }
        Absence absence = new Absence(sheet);
        return absence.rest(absence.draw(bottom, absent), rest);
    }

    private double key(double y) {
        boolean houses = sheet.panel().rows().stream()
                .anyMatch(row -> row.cell().status().showsPercent());
        return houses
                ? sheet.canvas()
                                .paragraph(
                                        0,
                                        y,
                                        sheet.width(),
                                        Style.NOTE,
                                        sheet.words().say("house"))
                        + 8
                : y;
    }

    /** Rows that get an empty plot among the houses; where no house stands, one frame says it for all. */
    private static List<Row> vacant(Order order) {
        if (order.shown().isEmpty()) {
            return List.of();
        }
        return order.absent().values().stream()
                .flatMap(List::stream)
                .limit(Math.max(0, LIMIT - order.shown().size()))
                .toList();
    }

    private double street(double y, String name, Order order, Tone walls) {
        List<Row> vacant = vacant(order);
        order.absent()
                .forEach((status, rows) -> rows.stream()
                        .filter(row -> !vacant.contains(row))
                        .forEach(row -> absent.computeIfAbsent(status, s -> new ArrayList<>())
                                .add(row)));
        if (order.shown().isEmpty()) {
            return y;
        }
        Style head = Style.HEAD.in(walls == Tone.WALL1 ? Tone.COOL : Tone.WARM);
        double bottom = name.isEmpty() ? y : sheet.canvas().paragraph(0, y, sheet.width(), head, name) + 2;
        List<Plot> plots = Stream.concat(order.shown().stream(), vacant.stream())
                .map(this::plot)
                .toList();
        for (List<Plot> block : blocks(plots)) {
            bottom = block(bottom, block, walls) + 14;
        }
        return bottom;
    }

    private Plot plot(Row row) {
        double room = ROOM;
        List<String> name = name(row, room);
        while (name.size() > 2 && room < sheet.width()) {
            room += 6;
            name = name(row, room);
        }
        List<String> reason = row.cell().status().showsPercent()
                ? List.of()
                : Style.NOTE.wrap(sheet.words().brief(row.cell().status()), ROOM);
        double width = Math.max(HOUSE + 8, Style.LABEL.face().widest(name, Style.LABEL.size()));
        return new Plot(row, name, reason, Math.max(width, Style.NOTE.face().widest(reason, Style.NOTE.size()) + 16));
    }

    private static List<String> name(Row row, double room) {
        return Style.LABEL.face().balance(row.label(), Style.LABEL.size(), room);
    }

    /** As few blocks as the names allow, filled evenly. */
    private List<List<Plot>> blocks(List<Plot> plots) {
        int blocks = fill(plots, sheet.width()).size();
        double room = sheet.width();
        while (room > 100 && fill(plots, room - 10).size() == blocks) {
            room -= 10;
        }
        return fill(plots, room);
    }

    private static List<List<Plot>> fill(List<Plot> plots, double room) {
        List<List<Plot>> blocks = new ArrayList<>();
        double used = Double.MAX_VALUE;
        for (Plot plot : plots) {
            if (used + BETWEEN + plot.width > room) {
                blocks.add(new ArrayList<>());
                used = -BETWEEN;
            }
            blocks.getLast().add(plot);
            used += BETWEEN + plot.width;
        }
        return blocks;
    }

    private double block(double y, List<Plot> plots, Tone walls) {
        double ground = y + 24 + plots.stream().mapToDouble(Plot::top).max().orElse(0);
        double used = plots.stream().mapToDouble(Plot::width).sum();
        double gap = Math.min(60, (sheet.width() - used) / plots.size());
        double x = gap / 2;
        double free = 0;
        double bottom = ground;
        for (Plot plot : plots) {
            double middle = x + plot.width / 2;
            double half = plot.built() ? HOUSE / 2 : plot.width / 2;
            dweller(free, middle - half, ground);
            free = middle + half;
            build(plot, middle, ground, walls);
            bottom = Math.max(
                    bottom, sheet.canvas().lines(middle, ground + 8, Canvas.Anchor.MIDDLE, Style.LABEL, plot.name));
            x += plot.width + gap;
        }
        dweller(free, sheet.width(), ground);
        sheet.canvas().line(Canvas.path("M1 #H#", ground, sheet.width() - 1), 2.5, Tone.INK);
        return bottom;
    }

    private void build(Plot plot, double middle, double ground, Tone walls) {
        if (plot.built()) {
            house(plot, middle, ground, walls);
        } else {
            vacantPlot(plot, middle - plot.width / 2, ground);
        }
    }

    private void house(Plot plot, double middle, double ground, Tone walls) {
        int percent = plot.row.cell().percent().orElseThrow();
        House house = new House(middle - HOUSE / 2, ground, HOUSE, percent * SCALE, House.Gable.of(number));
        house.draw(sheet.canvas(), Tone.values()[walls.ordinal() + number % 2]);
        number++;
        aerial(plot.row.cell(), middle, ground);
        String value = sheet.words().drawn(plot.row.cell());
        sheet.canvas().text(middle, ground - plot.top() - 7, Canvas.Anchor.MIDDLE, Style.VALUE, value);
    }

    private void aerial(Cell cell, double x, double ground) {
        if (cell.low().isPresent() && cell.high().isPresent()) {
            String path = Canvas.path(
                    "M# #h8m-4 0V#m-4 0h8",
                    x - 4,
                    ground - cell.high().getAsInt() * SCALE,
                    ground - cell.low().getAsInt() * SCALE);
            sheet.canvas().line(path, 4.5, Tone.CARD);
            sheet.canvas().line(path, 1.8, Tone.INK);
        }
    }

    private void vacantPlot(Plot plot, double x, double ground) {
        double top = ground - plot.fence();
        sheet.canvas().dashed(x + 1, top, plot.width - 2, plot.fence(), 4);
        sheet.canvas().lines(x + plot.width / 2, top + 8, Canvas.Anchor.MIDDLE, Style.NOTE, plot.reason);
    }

    /** A tree or a child between two houses, where there is room for it. */
    private void dweller(double left, double right, double ground) {
        if (right - left < 44) {
            return;
        }
        double x = (left + right) / 2;
        if (dwellers++ % 2 == 0) {
            Tree.draw(sheet.canvas(), x, ground, 46 + dwellers * 7 % 16);
        } else {
            Pose pose = PLAYERS[dwellers / 2 % PLAYERS.length];
            pose.filled(sheet.canvas(), x - 13, ground - 43, 0.44, Tone.INK);
        }
    }
}
