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
            "#fff6e6 #fffdf8 #1c2331 #555a68 #d9cdb8",
            "#c5430b #12566e #77878e",
            "#12566e #2b6f6f #c5430b #a63a1e #ffdf8e #f2b63d #84b29c #f6dcb4",
            "#ffffff #1c2331 #12566e #7db7c6 #cfe0dd #f7dba9 #eda55f"),
    /** The same street in the evening, with the lights on. */
    DARK(
            "#14181f #1d232d #f5f0e6 #bdbab2 #434b58",
            "#f6945a #6fbbd6 #7f8d98",
            "#3c7f9b #3f8a80 #bd623b #b45850 #ffe39a #f2b63d #4a8272 #262d39",
            "#10141a #10141a #9fdcf0 #62a7c0 #8d9ca3 #c49d72 #f2ab6b"),
    /** White paper; windows stay white to save ink. */
    PRINT(
            "#ffffff #ffffff #111111 #4d4d4d #c9c9c9",
            "#b83c06 #0f5068 #76858c",
            "#0f5068 #256565 #b83c06 #99341a #ffffff #e0a526 #84b29c #efe6d6",
            "#ffffff #111111 #0f5068 #7db7c6 #cfe0dd #f7dba9 #eda55f");

    private final String[] colours;

    /**
     * @param base paper, card, ink, soft, line
     * @param series warm, cool, muted
     * @param street walls, glow, sun, leaf, haze
     * @param steps text on the first and on the other steps, then the five steps
     */
    Palette(String base, String series, String street, String steps) {
        this.colours = String.join(" ", base, series, street, steps).split(" ");
    }

    /** The colour of a tone as {@code #rrggbb}. */
    public String colour(Tone tone) {
        return colours[tone.ordinal()];
    }

    /**
     * All rules that drawings need on a page: one custom property per tone on {@code :root}, for light, dark and print;
     * the classes {@code c-…} (fill) and {@code s-…} (stroke); and, in a {@code figure}, the choice between the wide and
     * the narrow drawing by the room there is.
     */
    public static String css() {
        return ":root{color-scheme:light dark;" + LIGHT.variables() + "}\n@media(prefers-color-scheme:dark){:root{"
                + DARK.variables() + "}}\n@media print{:root{color-scheme:light;" + PRINT.variables() + "}}\n"
                + rules() + "\n" + Width.css();
    }

    private String variables() {
        return Arrays.stream(Tone.values())
                .map(tone -> "--" + tone.id() + ":" + colour(tone))
                .collect(Collectors.joining(";"));
    }

    private static String rules() {
        return Arrays.stream(Tone.values())
                .map(tone -> "." + tone.fill() + "{fill:var(--" + tone.id() + ")}." + tone.stroke() + "{stroke:var(--"
                        + tone.id() + ")}")
                .collect(Collectors.joining("\n"));
    }

    /** The same drawing with the colours themselves instead of classes: every program that reads SVG shows it. */
    String paint(String svg) {
        String painted = svg;
        for (Tone tone : Tone.values()) {
            painted = painted.replace("class=\"" + tone.fill() + "\"", "fill=\"" + colour(tone) + "\"")
                    .replace("class=\"" + tone.stroke() + "\"", "stroke=\"" + colour(tone) + "\"");
        }
        return painted;
    }
}
