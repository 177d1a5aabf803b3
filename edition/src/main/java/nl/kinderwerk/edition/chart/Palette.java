package nl.kinderwerk.edition.chart;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The colours, measured: a unit test computes every contrast ratio that WCAG 2.2 (1.4.3 and 1.4.11) asks for, and the
 * distance of neighbours in simulated colour blindness.
 */
public enum Palette {
    /** Warm paper, dark ink, brick and canal. */
    LIGHT(
            "#fff6e6", "#fffdf8", "#1c2331", "#555a68", "#d9cdb8", "#c5430b", "#a63a1e", "#12566e", "#2b6f6f",
            "#7b8c93", "#ffdf8e", "#f2b63d", "#84b29c", "#f6dcb4", "#ffffff", "#1c2331", "#12566e", "#7db7c6",
            "#cfe0dd", "#f7dba9", "#eda55f"),
    /** The same street in the evening. */
    DARK(
            "#14181f", "#1d232d", "#f5f0e6", "#bdbab2", "#434b58", "#f6945a", "#e87b5c", "#6fbbd6", "#62b5ab",
            "#7f8d98", "#ffe39a", "#f2b63d", "#3f6f62", "#2a313d", "#10141a", "#10141a", "#9fdcf0", "#62a7c0",
            "#8d9ca3", "#c49d72", "#f2ab6b"),
    /** White paper; windows stay white to save ink. */
    PRINT(
            "#ffffff", "#ffffff", "#111111", "#4d4d4d", "#c9c9c9", "#b83c06", "#99341a", "#0f5068", "#256565",
            "#76858c", "#ffffff", "#e0a526", "#84b29c", "#efe6d6", "#ffffff", "#111111", "#0f5068", "#7db7c6",
            "#cfe0dd", "#f7dba9", "#eda55f");

    private final String[] colours;

    Palette(String... colours) {
        this.colours = colours;
    }

    /** The colour of a tone as {@code #rrggbb}. */
    public String colour(Tone tone) {
        return colours[tone.ordinal()];
    }

    /**
     * The rules for a page: one custom property per tone on {@code :root}, for light, dark and print, and the classes
     * {@code c-…} (fill) and {@code s-…} (stroke) that drawings use.
     */
    public static String css() {
        return ":root{color-scheme:light dark;" + LIGHT.variables() + "}\n@media(prefers-color-scheme:dark){:root{"
                + DARK.variables() + "}}\n@media print{:root{color-scheme:light;" + PRINT.variables() + "}}\n"
                + rules(tone -> "var(--" + tone.id() + ")");
    }

    /** The classes with the colours themselves, for a document that stands alone. */
    String rules() {
        return rules(this::colour);
    }

    private String variables() {
        return Arrays.stream(Tone.values())
                .map(tone -> "--" + tone.id() + ":" + colour(tone))
                .collect(Collectors.joining(";"));
    }

    private static String rules(java.util.function.Function<Tone, String> colour) {
        return Arrays.stream(Tone.values())
                .map(tone -> "." + tone.fill() + "{fill:" + colour.apply(tone) + "}." + tone.stroke() + "{stroke:"
                        + colour.apply(tone) + "}")
                .collect(Collectors.joining("\n"));
    }
}
