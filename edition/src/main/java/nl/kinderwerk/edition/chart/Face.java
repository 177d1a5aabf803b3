package nl.kinderwerk.edition.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The two weights of the one typeface, with its real widths: layout, browser and PNG agree on them. */
enum Face {
    REGULAR(400),
    BOLD(700);

    static final String FAMILY = "Atkinson Hyperlegible Next";
    private static final int UNITS = 1000;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    final int weight;
    private final Font font;
    private final Map<Integer, Double> advances = new ConcurrentHashMap<>();

    Face(int weight) {
        this.weight = weight;
        this.font = load(weight);
    }

    private static Font load(int weight) {
        try {
            Font font =
                    Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Woff.trueType("atkinson-" + weight)));
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            return font.deriveFont((float) UNITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font of weight " + weight + " is damaged.", e);
        }
    }

    /** Width of a line in the unit of {@code size}; without kerning, so never too small. */
    double width(String line, double size) {
        return line.codePoints().mapToDouble(this::advance).sum() * size / UNITS;
    }

    private double advance(int character) {
        return advances.computeIfAbsent(
                character,
                c -> font.getStringBounds(Character.toString(c), EXACT).getWidth());
    }

    /** Breaks a text at spaces, and only there: words are never cut or shortened. */
    List<String> wrap(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            String longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
            if (!lines.isEmpty() && width(longer, size) <= width) {
                lines.set(lines.size() - 1, longer);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    /**
     * Breaks a text like {@link #wrap}, then makes the lines as even as they can be without adding one: two even lines
     * read better than a long and a short one.
     */
    List<String> balance(String text, double size, double width) {
        List<String> lines = wrap(text, size, width);
        for (double less = width - 4; less > 0; less -= 4) {
            List<String> narrower = wrap(text, size, less);
            if (narrower.size() > lines.size() || widest(narrower, size) > less) {
                break;
            }
            lines = narrower;
        }
        return lines;
    }

    double widest(List<String> lines, double size) {
        return lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
    }
}
