package nl.kinderwerk.edition.chart;

import java.util.List;

/**
 * How a text is set.
 *
 * @param size in pixels of the drawing
 */
record Style(double size, Face face, Tone tone) {
    /** Name of a row. */
    static final Style LABEL = new Style(16, Face.REGULAR, Tone.INK);
    /** Number at the end of a bar, on a house. */
    static final Style VALUE = new Style(17, Face.BOLD, Tone.INK);
    /** Name of a group of rows. */
    static final Style HEAD = new Style(17, Face.BOLD, Tone.COOL);
    /** Source, note, key. */
    static final Style NOTE = new Style(15, Face.REGULAR, Tone.SOFT);
    /** A reason why there is no figure. */
    static final Style REASON = new Style(15, Face.BOLD, Tone.INK);

    Style in(Tone other) {
        return new Style(size, face, other);
    }

    Style sized(double other) {
        return new Style(other, face, tone);
    }

    /** Distance between two baselines. */
    double leading() {
        return Math.round(size * 1.25);
    }

    double width(String line) {
        return face.width(line, size);
    }

    List<String> wrap(String text, double width) {
        return face.wrap(text, size, width);
    }
}
