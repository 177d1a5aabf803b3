package nl.kinderwerk.edition.chart;

public final class Scene {
    private Scene() {}

    public static String header() {
        return "";
    }
}
