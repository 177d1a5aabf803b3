package nl.kinderwerk.edition.chart;

/** The two layouts of every chart: names beside the bars, or above them. */
public enum Width {
    /** For columns of 520 pixels and more. */
    WIDE(640, ""),
    /** For phones. */
    NARROW(320, "-n");

    /** Width of the drawing in pixels. */
    final double pixels;
    /** Keeps the ids of the two drawings of one panel apart. */
    final String suffix;

    Width(double pixels, String suffix) {
        this.pixels = pixels;
        this.suffix = suffix;
    }
}
