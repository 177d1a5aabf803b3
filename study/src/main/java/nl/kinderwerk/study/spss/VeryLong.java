package nl.kinderwerk.study.spss;

/** A text of more than 255 bytes is stored as several variables: segments of 255 bytes, declared as if 252 were used. */
final class VeryLong {
    static final int LONGEST = 32767;
    static final int SEGMENT = 255;
    private static final int DECLARED = 252;

    private VeryLong() {}

    static int segments(int width) {
        return width <= SEGMENT ? 1 : (width + DECLARED - 1) / DECLARED;
    }

    /** The width that the variable record of a segment declares. */
    static int declared(int width, int segment) {
        return segment < segments(width) - 1 ? SEGMENT : width - segment * DECLARED;
    }

    /** Bytes of the text that stand in a segment. */
    static int used(int width, int segment) {
        return Math.clamp((long) width - (long) segment * SEGMENT, 0, SEGMENT);
    }
}
