package nl.kinderwerk.edition.chart;

/** A tree, for the pleasure of it. */
final class Tree {
    private Tree() {}

    static void draw(Canvas canvas, double x, double ground, double height) {
        double crown = height * 0.52;
        canvas.line(Canvas.path("M# #v#", x, ground - height + crown / 2, height * 0.22), crown, Tone.LEAF);
        canvas.line(
                Canvas.path(
                        "M# #V#m0 #l#-#",
                        x,
                        ground,
                        ground - height * 0.62,
                        height * 0.2,
                        height * 0.11,
                        height * 0.12),
                3,
                Tone.INK);
    }
}
