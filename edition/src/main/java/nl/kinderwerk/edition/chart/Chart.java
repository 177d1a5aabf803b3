package nl.kinderwerk.edition.chart;

import nl.kinderwerk.edition.Panel;

/** The drawing of one panel, for a page, as a document of its own, and as a picture. */
public final class Chart {
    private final Panel panel;
    private final Words words;

    private Chart(Panel panel) {
        this.panel = panel;
        this.words = new Words(panel.language());
    }

    /** The chart of a panel, in the panel's language. */
    public static Chart of(Panel panel) {
        return new Chart(panel);
    }

    /** Whether there is a chart at all: text and cards have none, nor has a panel without rows. */
    public boolean drawn() {
        return switch (panel.form()) {
            case TEXT, CARDS -> false;
            case DOTS -> !panel.counts().isEmpty();
            default -> !panel.rows().isEmpty();
        };
    }

    /**
     * An {@code svg} element to put in a page as it is. It carries no style of its own: see {@link Palette#css()}.
     *
     * @return an empty string when nothing is {@link #drawn()}
     */
    public String svg(Width width) {
        if (!drawn()) {
            return "";
        }
        Canvas canvas = new Canvas(width.pixels(panel.form()));
        double height = Math.ceil(draw(canvas, 2)) + 2;
        String id = panel.id() + width.suffix;
        return "<svg class=\"" + width.classes(panel.form()) + " c-ink\" viewBox=\"0 0 " + Canvas.number(canvas.width)
                + " "
                + Canvas.number(height) + "\" role=\"img\" aria-labelledby=\"" + id + "-t " + id + "-d\"><title id=\""
                + id + "-t\">" + title() + "</title><desc id=\"" + id + "-d\">"
                + Canvas.escape(alternativeText()) + "</desc>" + canvas.content() + "</svg>";
    }

    private String title() {
        return Canvas.escape(words.say("title", new Alternative(panel, words).form(), panel.title()));
    }

    /**
     * A complete SVG file with headline, subtitle, chart, notes, source, and the mark of generated answers.
     *
     * @param palette its colours
     */
    public String document(Palette palette) {
        return new Poster(this, panel, words).svg(palette);
    }

    /** The document in light colours. */
    public String document() {
        return document(Palette.LIGHT);
    }

    /** The document in light colours as a PNG file, two pixels for one of the drawing. */
    public byte[] png() {
        return Picture.png(document(), 2);
    }

    /** What the chart shows, in at most 300 characters. */
    public String alternativeText() {
        return new Alternative(panel, words).text();
    }

    /** Draws the chart below {@code y}. Returns the y below it. */
    double draw(Canvas canvas, double y) {
        Sheet sheet = new Sheet(canvas, panel, words);
        Order order = Order.of(panel.rows(), 0, words);
        if (order.isEmpty() && panel.counts().isEmpty()) {
            Absence absence = new Absence(sheet);
            return absence.draw(absence.nothing(y), order.absent());
        }
        return switch (panel.form()) {
            case ICON_ARRAY -> new People(sheet).draw(y);
            case WAFFLE -> new Flat(sheet).draw(y);
            case RANKED -> new Bars(sheet, panel.rows()).draw(y, panel.rows(), 12);
            case FREQUENCY -> new Frequency(sheet).draw(y);
            case STREET -> new Street(sheet).draw(y);
            case TREND -> new Trend(sheet).draw(y);
            case DOTS -> new Dots(sheet).draw(y);
            case TEXT, CARDS -> y;
        };
    }
}
