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
    private static final double FLOOR = 24;

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

    double middle() {
        return left + width / 2;
    }

    /** Height of the part above the eaves. */
    private double roof() {
        return Math.min(height * 0.45, width * (gable == Gable.FLAT ? 0.12 : 0.5));
    }

    private String outline() {
        double eaves = ground - height + roof();
        String walls = "M" + n(left) + " " + n(ground) + "V" + n(eaves);
        return walls + top(roof(), width / 2) + "V" + n(ground) + "z";
    }

    /** The line from the left eaves over the top to the right eaves. */
    private String top(double up, double half) {
        double step = half / 3;
        return switch (gable) {
            case POINTED -> "l" + n(half) + " " + n(-up) + " " + n(half) + " " + n(up);
            case STEPPED ->
                rise(up / 3, step) + rise(up / 3, step) + "v" + n(-up / 3) + "h" + n(step * 2) + "v" + n(up / 3)
                        + fall(up / 3, step) + fall(up / 3, step);
            case BELL ->
                "c" + n(half * 0.5) + " 0 " + n(half * 0.45) + " " + n(-up) + " " + n(half) + " " + n(-up) + "s"
                        + n(half * 0.5) + " " + n(up) + " " + n(half) + " " + n(up);
            case NECK ->
                "q" + n(step) + " 0 " + n(step) + " " + n(-up * 0.6) + "l" + n(half - step) + " " + n(-up * 0.4) + " "
                        + n(half - step) + " " + n(up * 0.4) + "q0 " + n(up * 0.6) + " " + n(step) + " " + n(up * 0.6);
            case FLAT -> "h-3v" + n(-up) + "h" + n(2 * half + 6) + "v" + n(up) + "h-3";
        };
    }

    private static String rise(double up, double aside) {
        return "v" + n(-up) + "h" + n(aside);
    }

    private static String fall(double down, double aside) {
        return "h" + n(aside) + "v" + n(down);
    }

    private String door() {
        double tall = Math.min(20, height * 0.4);
        return "M" + n(middle() - 6) + " " + n(ground) + "v" + n(-tall + 6) + "a6 6 0 0 1 12 0v" + n(tall - 6) + "z";
    }

    private void windows(Canvas canvas) {
        StringBuilder panes = new StringBuilder();
        double eaves = ground - height + roof();
        int columns = width >= 54 ? 3 : 2;
        double pitch = (width - 8) / columns;
        for (double y = ground - 26 - 16; y > eaves + 1; y -= FLOOR) {
            for (int i = 0; i < columns; i++) {
                panes.append(pane(left + 4 + pitch * (i + 0.5) - 5, y, 10, 14));
            }
        }
        if (gable != Gable.FLAT && roof() > 20) {
            panes.append(pane(middle() - 4, eaves - 8, 8, 8));
        }
        if (!panes.isEmpty()) {
            canvas.shape(panes.toString(), Tone.GLOW);
        }
    }

    private static String pane(double x, double y, double w, double h) {
        return "M" + n(x) + " " + n(y) + "h" + n(w) + "v" + n(h) + "h" + n(-w) + "z";
    }

    private static String n(double value) {
        return Canvas.number(value);
    }
}
