package nl.kinderwerk.edition.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    private static final List<Tone> GROUNDS = List.of(Tone.PAPER, Tone.CARD);
    private static final List<Tone> STEPS = List.of(Tone.STEP1, Tone.STEP2, Tone.STEP3, Tone.STEP4, Tone.STEP5);
    private static final List<Tone> WALLS = List.of(Tone.WALL1, Tone.WALL2, Tone.WALL3, Tone.WALL4);

    /** Machado, Oliveira and Fernandes (2009), full strength, on linear RGB. */
    private static final double[][][] BLINDNESS = {
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}
    };

    @ParameterizedTest
    @EnumSource
    void textReadsOnPageAndCard(Palette palette) {
        for (Tone ground : GROUNDS) {
            for (Tone text : List.of(Tone.INK, Tone.SOFT, Tone.WARM, Tone.COOL)) {
                assertThat(contrast(palette, text, ground))
                        .as("%s on %s", text, ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersReadInThePartsOfABar(Palette palette) {
        assertThat(contrast(palette, Tone.ON, Tone.STEP1)).isGreaterThanOrEqualTo(4.5);
        for (Tone step : STEPS.subList(1, 5)) {
            assertThat(contrast(palette, Tone.ONLIGHT, step)).as("on %s", step).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void marksStandOutFromPageAndCard(Palette palette) {
        List<Tone> marks =
                List.of(Tone.WARM, Tone.COOL, Tone.MUTED, Tone.WALL1, Tone.WALL2, Tone.WALL3, Tone.WALL4, Tone.STEP1);
        for (Tone ground : GROUNDS) {
            for (Tone mark : marks) {
                assertThat(contrast(palette, mark, ground))
                        .as("%s on %s", mark, ground)
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void litAndDarkWindowsStandOutFromTheFlat(Palette palette) {
        assertThat(contrast(palette, Tone.GLOW, Tone.WALL1)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(palette, Tone.ON, Tone.WALL1)).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void neighboursDifferInEveryColourBlindness(Palette palette) {
        for (double[][] blindness : BLINDNESS) {
            assertThat(distance(palette, Tone.WARM, Tone.COOL, blindness)).isGreaterThan(20);
            assertThat(distance(palette, Tone.WARM, Tone.MUTED, blindness)).isGreaterThan(20);
            assertThat(distance(palette, Tone.WALL1, Tone.WALL3, blindness)).isGreaterThan(20);
            for (int i = 1; i < STEPS.size(); i++) {
                assertThat(distance(palette, STEPS.get(i - 1), STEPS.get(i), blindness))
                        .as("step %s", i)
                        .isGreaterThan(11);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyToneHasAColour(Palette palette) {
        assertThat(Tone.values())
                .allSatisfy(tone -> assertThat(palette.colour(tone)).matches("#[0-9a-f]{6}"));
        assertThat(WALLS).extracting(palette::colour).doesNotHaveDuplicates();
    }

    private static double contrast(Palette palette, Tone one, Tone other) {
        double a = luminance(linear(palette.colour(one)));
        double b = luminance(linear(palette.colour(other)));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] linear(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new double[] {linear(rgb >> 16), linear(rgb >> 8), linear(rgb)};
    }

    private static double linear(int channel) {
        double c = (channel & 255) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** CIE76 in Lab (D65) of two colours as a colour-blind eye sees them. */
    private static double distance(Palette palette, Tone one, Tone other, double[][] blindness) {
        double[] a = lab(times(blindness, linear(palette.colour(one))));
        double[] b = lab(times(blindness, linear(palette.colour(other))));
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }

    private static double[] times(double[][] matrix, double[] v) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
            product[i] = Math.clamp(sum, 0, 1);
        }
        return product;
    }

    private static double[] lab(double[] rgb) {
        double x = root((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = root(luminance(rgb));
        double z = root((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }
}
