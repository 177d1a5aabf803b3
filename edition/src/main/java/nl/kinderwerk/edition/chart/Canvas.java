package nl.kinderwerk.edition.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A sheet that writes SVG and remembers where text stands, so that a test can see whether any two collide. */
final class Canvas {
    /** Where a line of text begins, or what it is centred on or ends at. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** The room that a line of text takes. */
    record Box(double x, double y, double width, double height, String text) {}

    private static final Pattern HANGING = Pattern.compile("[gjpqy,;()]");

    final double width;
    private final StringBuilder out = new StringBuilder();
    private final List<Box> boxes = new ArrayList<>();

    Canvas(double width) {
        this.width = width;
    }

    String content() {
        return out.toString();
    }

    List<Box> boxes() {
        return List.copyOf(boxes);
    }

    void rect(double x, double y, double w, double h, double radius, String classes) {
        out.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        out.append("\" width=\"").append(number(w)).append("\" height=\"").append(number(h));
        if (radius > 0) {
            out.append("\" rx=\"").append(number(radius));
        }
        out.append("\" class=\"").append(classes).append("\"/>");
    }

    /** A dashed outline: the sign for a figure that is not there. */
    void dashed(String path) {
        out.append("<path d=\"").append(path);
        out.append("\" fill=\"none\" stroke-width=\"1.5\" stroke-dasharray=\"5 4\" class=\"s-muted\"/>");
    }

    /** A frame of a dashed line. */
    void dashed(double x, double y, double w, double h, double r) {
        dashed(path("M# #h#a# # 0 0 1 # #v#", x + r, y, w - 2 * r, r, r, r, r, h - 2 * r)
                + path("a# # 0 0 1 # #h#a# # 0 0 1 # #v#", r, r, -r, r, 2 * r - w, r, r, -r, -r, 2 * r - h)
                + path("a# # 0 0 1 # #", r, r, r, -r));
    }

    void shape(String path, Tone tone) {
        out.append("<path d=\"")
                .append(path)
                .append("\" class=\"")
                .append(tone.fill())
                .append("\"/>");
    }

    /** A line with round ends and corners. */
    void line(String path, double thickness, Tone tone) {
        out.append("<path d=\"")
                .append(path)
                .append("\" fill=\"none\" stroke-width=\"")
                .append(number(thickness));
        out.append("\" stroke-linecap=\"round\" stroke-linejoin=\"round\" class=\"")
                .append(tone.stroke());
        out.append("\"/>");
    }

    /** Begins a group of strokes with round ends in one tone, moved and scaled. */
    void strokes(double x, double y, double scaleX, double scaleY, Tone tone) {
        out.append("<g transform=\"").append(path("translate(# #)", x, y));
        out.append(" scale(").append(Math.round(scaleX * 100) / 100.0).append(' ');
        out.append(Math.round(scaleY * 100) / 100.0);
        out.append(")\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" class=\"");
        out.append(tone.stroke()).append("\">");
    }

    /** A stroke of the group begun last. */
    void stroke(String path, double thickness) {
        out.append("<path d=\"").append(path).append("\" stroke-width=\"").append(number(thickness));
        out.append("\"/>");
    }

    void close() {
        out.append("</g>");
    }

    void text(double x, double baseline, Anchor anchor, Style style, String line) {
        double length = style.width(line);
        double left = x - length * anchor.ordinal() / 2;
        double depth = HANGING.matcher(line).find() ? 1 : 0.78;
        boxes.add(new Box(left, baseline - style.size() * 0.75, length, style.size() * depth, line));
        out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(baseline));
        out.append("\" font-size=\"").append(number(style.size()));
        if (style.face() == Face.BOLD) {
            out.append("\" font-weight=\"700");
        }
        if (anchor != Anchor.START) {
            out.append("\" text-anchor=\"").append(anchor == Anchor.END ? "end" : "middle");
        }
        if (style.tone() != Tone.INK) {
            out.append("\" class=\"").append(style.tone().fill());
        }
        out.append("\">").append(escape(line)).append("</text>");
    }

    /** Prints lines under each other. Returns the y below the last. */
    double lines(double x, double top, Anchor anchor, Style style, List<String> lines) {
        double y = top;
        for (String line : lines) {
            text(x, y + style.size() * 0.85, anchor, style, line);
            y += style.leading();
        }
        return y;
    }

    /** Prints a text, broken to fit. Returns the y below it. */
    double paragraph(double x, double top, double room, Style style, String text) {
        return lines(x, top, Anchor.START, style, style.wrap(text, room));
    }

    /** Fills each {@code #} of a path with the next number. */
    static String path(String pattern, double... numbers) {
        StringBuilder path = new StringBuilder();
        int next = 0;
        for (char c : pattern.toCharArray()) {
            path.append(c == '#' ? number(numbers[next++]) : c);
        }
        return path.toString();
    }

    /** At most one decimal, with a point in every locale. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
