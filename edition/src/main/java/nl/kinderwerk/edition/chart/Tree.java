package nl.kinderwerk.edition.chart;

/** A tree, for the pleasure of it. */
final class Tree {
    private Tree() {}

    static void draw(Canvas canvas, double x, double ground, double height) {
        String at = "M" + Canvas.number(x) + " ";
        canvas.line(at + Canvas.number(ground) + "v" + Canvas.number(-height * 0.5), 3, Tone.INK);
        canvas.line(at + Canvas.number(ground - height * 0.55) + "v" + Canvas.number(-height * 0.2), height * 0.5, Tone.LEAF);
    }
}
