package nl.kinderwerk.edition.chart;

/** A tree, for the pleasure of it. */
final class Tree {
    private Tree() {}

    static void draw(Canvas canvas, double x, double ground, double height) {
        canvas.line(Canvas.path("M# #v#", x, ground, -height * 0.5), 3, Tone.INK);
        canvas.line(Canvas.path("M# #v#", x, ground - height * 0.55, -height * 0.2), height * 0.5, Tone.LEAF);
    }
}
