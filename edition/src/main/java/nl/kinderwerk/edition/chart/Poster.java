package nl.kinderwerk.edition.chart;

import nl.kinderwerk.edition.Panel;

/** A chart as a document that can travel alone: with its claim, its base, its source and its marks. */
final class Poster {
    private static final double MARGIN = 40;
    private static final Style HEADLINE = new Style(30, Face.BOLD, Tone.INK);
    private static final Style SUBTITLE = new Style(16, Face.REGULAR, Tone.SOFT);

    private final Chart chart;
    private final Panel panel;
    private final Words words;

    Poster(Chart chart, Panel panel, Words words) {
        this.chart = chart;
        this.panel = panel;
        this.words = words;
    }

    String svg(Palette palette) {
        Canvas canvas = new Canvas(Width.WIDE.pixels(panel.form()));
        double width = canvas.width + 2 * MARGIN;
        double height = draw(canvas);
        String size = "width=\"" + Canvas.number(width) + "\" height=\"" + Canvas.number(height) + "\"";
        return palette.paint("<svg xmlns=\"http://www.w3.org/2000/svg\" " + size + " viewBox=\"0 0 "
                + Canvas.number(width) + " "
                + Canvas.number(height) + "\" class=\"c-ink\" role=\"img\" aria-labelledby=\"t d\" xml:lang=\""
                + panel.language() + "\" font-family=\"" + Face.FAMILY + ", Arial, sans-serif\"><title id=\"t\">"
                + Canvas.escape(panel.headline()) + "</title><desc id=\"d\">"
                + Canvas.escape(chart.alternativeText()) + "</desc><rect "
                + size + " class=\"" + Tone.CARD.fill() + "\"/><g transform=\"translate(" + Canvas.number(MARGIN)
                + " 0)\">" + canvas.content() + "</g></svg>");
    }

    private double draw(Canvas canvas) {
        double y = head(canvas, 34);
        y = canvas.paragraph(0, y + 4, canvas.width, HEADLINE, panel.headline());
        y = canvas.paragraph(0, y + 4, canvas.width, SUBTITLE, panel.subtitle()) + 18;
        y = chart.draw(canvas, y) + 16;
        for (String note : panel.notes()) {
            y = canvas.paragraph(0, y, canvas.width, Style.NOTE, note) + 4;
        }
        return foot(canvas, y + 6);
    }

    /** Name of the section, and the mark that answers were generated. */
    private double head(Canvas canvas, double y) {
        if (panel.sample()) {
            String mark = words.say("sample");
            double width = Style.REASON.width(mark) + 24;
            canvas.rect(canvas.width - width, y - 4, width, 26, 13, Tone.INK.fill());
            canvas.text(canvas.width - width / 2, y + 14, Canvas.Anchor.MIDDLE, Style.REASON.in(Tone.CARD), mark);
        }
        return canvas.paragraph(0, y, canvas.width - 160, Style.HEAD, panel.title()) + 4;
    }

    private double foot(Canvas canvas, double y) {
        canvas.line("M0 " + Canvas.number(y) + "H" + Canvas.number(canvas.width), 1.5, Tone.LINE);
        String logo = words.say("logo");
        double room = canvas.width - Style.HEAD.width(logo) - 24;
        canvas.text(canvas.width, y + 26, Canvas.Anchor.END, Style.HEAD, logo);
        return Math.max(y + 32, canvas.paragraph(0, y + 13, room, Style.NOTE, panel.source())) + 24;
    }
}
