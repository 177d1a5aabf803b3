package nl.kinderwerk.edition.chart;

import nl.kinderwerk.study.Section.Form;

/** The two layouts of every chart: names beside the bars, or above them. */
public enum Width {
    /** For columns of 520 pixels and more; streets need 640. */
    WIDE(""),
    /** For phones, and for narrow columns. */
    NARROW("-n");

    private static final int NARROW_PIXELS = 320;
    private static final int WIDE_PIXELS = 640;
    private static final int STREET_PIXELS = 880;

    /** Keeps the ids of the two drawings of one panel apart. */
    final String suffix;

    Width(String suffix) {
        this.suffix = suffix;
    }

    /** Width of a drawing in pixels: a street is as long as the card it stands in. */
    int pixels(Form form) {
        if (this == NARROW) {
            return NARROW_PIXELS;
        }
        return form == Form.STREET ? STREET_PIXELS : WIDE_PIXELS;
    }

    /** The classes of a drawing. */
    String classes(Form form) {
        return "chart " + (this == WIDE ? "wide" : "narrow") + (form == Form.STREET ? " street" : "");
    }

    /** Shows the drawing that fits its figure, and none larger than reads well. */
    static String css() {
        return "figure{container-type:inline-size}figure svg.narrow{display:none;max-width:26rem}"
                + "figure svg.chart.wide{max-width:46rem}figure svg.street.wide{max-width:none}"
                + choice(519, "chart") + choice(639, "street");
    }

    private static String choice(int pixels, String name) {
        return "@container(max-width:" + pixels + "px){figure svg." + name + ".wide{display:none}figure svg." + name
                + ".narrow{display:block}}";
    }
}
