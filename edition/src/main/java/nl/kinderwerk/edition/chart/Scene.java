package nl.kinderwerk.edition.chart;

/** The street at the top of the page: decoration without meaning. */
public final class Scene {
    private Scene() {}

    /** Two {@code svg} elements, {@code wide} and {@code narrow}, hidden from screen readers. */
    public static String header() {
        return drawing(1200, "wide", 1) + drawing(420, "narrow", 1);
    }

    private static String drawing(double width, String name, double scale) {
        Canvas canvas = new Canvas(width);
        double x = -20;
        for (int i = 0; x < width; i++) {
            double wide = 60 + i * 37 % 40;
            Tone wall = new Tone[] {Tone.COOL, Tone.WARM, Tone.COOL2, Tone.WARM2}[i % 4];
            new House(x, 200, wide, 90 + i * 53 % 90, House.Gable.of(i)).draw(canvas, wall);
            x += wide + 12;
        }
        for (int i = 0; i * 110 + 20 < width; i++) {
            Pose.values()[i % 10].filled(canvas, i * 110 + 30, 152, 0.5, Tone.INK);
        }
        return "<svg class=\"" + name + "\" viewBox=\"0 0 " + Canvas.number(width)
                + " 204\" aria-hidden=\"true\" focusable=\"false\">" + canvas.content() + "</svg>";
    }
}
