package nl.kinderwerk.edition.chart;

/**
 * A house of which the highest point stands exactly at its height: the height is a number, the rest is ornament.
 *
 * @param left x of its left wall
 * @param ground y of the street
 * @param width from wall to wall
 * @param height from the street to the top of the gable
 * @param gable its shape
 */
record House(double left, double ground, double width, double height, Gable gable) {
    private static final double FLOOR = 27;

    /** Shapes of Dutch gables. */
    enum Gable {
        POINTED,
        STEPPED,
        BELL,
        NECK,
        FLAT;

        static Gable of(int i) {
            return values()[Math.floorMod(i, values().length)];
        }
    }

    void draw(Canvas canvas, Tone wall) {
        canvas.shape(outline(), wall);
        if (height >= 30) {
            canvas.shape(door(), Tone.SUN);
            windows(canvas);
        }
    }

    /** Only its shape, seen from afar. */
    void silhouette(Canvas canvas, Tone tone) {
        canvas.shape(outline(), tone);
    }

    private double middle() {
        return left + width / 2;
    }

    /** Only the outline, dashed: a house that is not there. */
    void missing(Canvas canvas) {
        canvas.dashed(outline());
    }

    /** Height of the part above the eaves. */
    private double roof() {
        return Math.min(height * 0.45, width * (gable == Gable.FLAT ? 0.12 : 0.5));
    }

    private String outline() {
        double eaves = ground - height + roof();
        return Canvas.path("M# #V#", left, ground, eaves) + top(roof(), width / 2) + Canvas.path("V#z", ground);
    }

    /** The line from the left eaves over the top to the right eaves. */
    private String top(double up, double half) {
        double step = half / 3;
        double third = up / 3;
        return switch (gable) {
            case POINTED -> Canvas.path("l# # # #", half, -up, half, up);
            case STEPPED ->
                Canvas.path("v#h#v#h#v#h#", -third, step, -third, step, -third, step * 2)
                        + Canvas.path("v#h#v#h#v#", third, step, third, step, third);
            case BELL ->
                Canvas.path("c# 0 # # # #", half * 0.5, half * 0.45, -up, half, -up)
                        + Canvas.path("s# # # #", half * 0.5, up, half, up);
            case NECK ->
                Canvas.path("q# 0 # #l# # # #", step, step, -up * 0.6, half - step, -up * 0.4, half - step, up * 0.4)
                        + Canvas.path("q0 # # #", up * 0.6, step, up * 0.6);
            case FLAT -> Canvas.path("h-3v#h#v#h-3", -up, 2 * half + 6, up);
        };
    }

    private String door() {
        double tall = Math.min(24, height * 0.4) - 7;
        return Canvas.path("M# #v#a7 7 0 0 1 14 0v#z", middle() - 7, ground, -tall, tall);
    }

    private void windows(Canvas canvas) {
        StringBuilder panes = new StringBuilder();
        double eaves = ground - height + roof();
        int columns = width >= 54 ? 3 : 2;
        double pitch = (width - 8) / columns;
        for (double y = ground - 48; y > eaves + 1; y -= FLOOR) {
            for (int i = 0; i < columns; i++) {
                panes.append(pane(left + 4 + pitch * (i + 0.5) - 5, y, 10, 15));
            }
        }
        if (gable != Gable.FLAT && roof() > 20) {
            panes.append(pane(middle() - 5, eaves - 10, 10, 10));
        }
        if (!panes.isEmpty()) {
            canvas.shape(panes.toString(), Tone.GLOW);
        }
    }

    private static String pane(double x, double y, double w, double h) {
        return Canvas.path("M# #h#v#h#z", x, y, w, h, -w);
    }
}
