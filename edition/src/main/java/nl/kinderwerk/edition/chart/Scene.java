package nl.kinderwerk.edition.chart;

/** The street at the top of the page, full of children: decoration without meaning. */
public final class Scene {
    private static final double SKIRTING = 196;
    private static final double KERB = 262;
    private static final int[] WIDTHS = {84, 62, 96, 70, 58, 88, 66, 104, 60, 76, 92, 64, 80, 70};
    private static final int[] HEIGHTS = {128, 96, 112, 150, 84, 118, 164, 92, 136, 104, 146, 88, 124, 110};
    private static final Tone[] WALLS = {Tone.WALL1, Tone.WALL3, Tone.WALL2, Tone.WALL4};

    private final Canvas canvas;

    private Scene(double width) {
        this.canvas = new Canvas(width);
    }

    /** Two {@code svg} elements, {@code wide} and {@code narrow}, hidden from screen readers. */
    public static String header() {
        return new Scene(1240).svg("wide") + new Scene(400).svg("narrow");
    }

    private String svg(String name) {
        sky();
        far();
        houses();
        pavement();
        play();
        return "<svg class=\"scene " + name + "\" viewBox=\"0 0 " + Canvas.number(canvas.width) + " "
                + Canvas.number(KERB + 8) + "\" aria-hidden=\"true\" focusable=\"false\">" + canvas.content()
                + "</svg>";
    }

    private void sky() {
        canvas.line(Canvas.path("M# 44h.1", canvas.width * 0.72), 52, Tone.SUN);
        for (double x = 0.3; x < 0.9; x += 0.21) {
            canvas.line(Canvas.path("M# #q6-7 9 0q3-7 9 0", canvas.width * x, 30 + x * 60 % 24), 2, Tone.INK);
        }
    }

    /** The roofs of the next street. */
    private void far() {
        double x = -30;
        for (int i = 0; x < canvas.width; i++) {
            double wide = WIDTHS[(i + 5) % WIDTHS.length] * 0.8;
            new House(x, SKIRTING, wide, HEIGHTS[(i + 3) % HEIGHTS.length] * 0.6 + 62, House.Gable.of(i * 2))
                    .silhouette(canvas, Tone.LINE);
            x += wide + 3;
        }
    }

    private void houses() {
        double x = -24;
        for (int i = 0; x < canvas.width; i++) {
            double wide = WIDTHS[i % WIDTHS.length];
            new House(x, SKIRTING, wide, HEIGHTS[i % HEIGHTS.length], House.Gable.of(i * 3 + 1))
                    .draw(canvas, WALLS[i % WALLS.length]);
            x += wide + 6;
            if (i % 3 == 1) {
                Tree.draw(canvas, x + 14, SKIRTING, 76);
                x += 32;
            }
        }
    }

    private void pavement() {
        canvas.rect(0, SKIRTING, canvas.width, KERB + 8 - SKIRTING, 0, Tone.CARD.fill());
        canvas.line(Canvas.path("M0 #H#", SKIRTING, canvas.width), 2.5, Tone.INK);
    }

    /** What happens in the street, from left to right; a narrow drawing simply ends earlier. */
    private void play() {
        rope(26);
        football(196);
        kite(338);
        cyclist(470);
        hopscotch(600);
        bunting(690, 880);
        catching(740);
        rope(900);
        crowd(1070);
    }

    private void stand(Pose pose, double x, double scale, Tone tone) {
        pose.filled(canvas, x, KERB - 98 * scale, scale, tone);
    }

    private void facing(Pose pose, double x, double scale, Tone tone) {
        pose.mirrored(canvas, x, KERB - 98 * scale, scale, tone);
    }

    /** Two turn a long rope, one jumps. */
    private void rope(double x) {
        facing(Pose.HOLD, x, 0.62, Tone.COOL);
        stand(Pose.SKIRT, x + 112, 0.6, Tone.WARM);
        Pose.JUMP.filled(canvas, x + 56, KERB - 66, 0.56, Tone.INK);
        canvas.line(
                Canvas.path("M# #C# # # # # #", x + 33, 222, x + 52, 274, x + 110, 274, x + 120, 231), 2.2, Tone.INK);
    }

    private void football(double x) {
        stand(Pose.RUN, x, 0.6, Tone.INK);
        canvas.line(Canvas.path("M# #h.1", x + 52, KERB - 7), 13, Tone.INK);
        canvas.line(Canvas.path("M# #h.1", x + 52, KERB - 7), 9, Tone.CARD);
        canvas.line(Canvas.path("M# #h.1", x + 52, KERB - 7), 3.5, Tone.INK);
        facing(Pose.DANCE, x + 76, 0.62, Tone.WARM);
    }

    private void kite(double x) {
        stand(Pose.WAVE, x, 0.6, Tone.COOL);
        double top = 34;
        canvas.line(
                Canvas.path("M# #C# # # # # #", x + 30, 208, x + 20, 150, x + 44, 110, x + 26, top + 40),
                1.6,
                Tone.INK);
        canvas.shape(Canvas.path("M# #l17 22-17 26-17-26z", x + 26, top - 8), Tone.WARM);
        canvas.line(Canvas.path("M# #v48m-17-26h34", x + 26, top - 8), 1.6, Tone.CARD);
    }

    private void cyclist(double x) {
        canvas.strokes(x, KERB - 51, 0.8, 0.8, Tone.INK);
        canvas.stroke("M15 33a15 15 0 1 0 .1 0zM63 33a15 15 0 1 0 .1 0z", 3);
        canvas.stroke("M15 48 30 25H54L38 48H15M30 25 38 48M63 48 52 17 59 14M25 22H35", 2.8);
        canvas.close();
        canvas.strokes(x, KERB - 51, 0.8, 0.8, Tone.WARM);
        canvas.stroke("M45-12h.1", 17);
        canvas.stroke("M41 5 33 18", 12);
        canvas.stroke("M33 20 47 29 39 47", 7);
        canvas.stroke("M42 5 49 14 58 15", 6);
        canvas.close();
    }

    private void hopscotch(double x) {
        for (int i = 0; i < 4; i++) {
            canvas.line(Canvas.path("M# #h20l-3-10h-20z", x + i * 21, KERB), 1.6, Tone.MUTED);
        }
        Pose.WHEEL.filled(canvas, x - 2, KERB - 62, 0.58, Tone.COOL);
        Pose.JUMP.filled(canvas, x + 48, KERB - 70, 0.54, Tone.WARM);
    }

    private void bunting(double from, double to) {
        double middle = (from + to) / 2;
        canvas.line(Canvas.path("M# 112Q# 150 # 112", from, middle, to), 1.6, Tone.INK);
        for (int i = 1; i < 10; i++) {
            double t = i / 10.0;
            double y = 112 + 2 * t * (1 - t) * 38;
            Tone tone = i % 2 == 0 ? Tone.SUN : Tone.CARD;
            canvas.shape(Canvas.path("M# #h12l-6 13z", from + t * (to - from) - 6, y), tone);
        }
    }

    private void catching(double x) {
        facing(Pose.CATCH, x, 0.6, Tone.INK);
        stand(Pose.WAVE, x + 74, 0.62, Tone.WARM);
    }

    private void crowd(double x) {
        stand(Pose.STRIDE, x, 0.62, Tone.COOL);
        stand(Pose.ROPE, x + 46, 0.56, Tone.WARM);
        facing(Pose.RUN, x + 92, 0.58, Tone.INK);
        stand(Pose.SKIRT, x + 134, 0.6, Tone.COOL);
    }
}
