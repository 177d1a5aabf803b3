package nl.kinderwerk.edition.chart;

import java.text.Collator;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Status;

/** The words and numbers of a chart in one language, whatever the language of the machine. */
final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    Words(String language) {
        this.locale = Locale.of(language);
        this.bundle = ResourceBundle.getBundle("nl.kinderwerk.edition.chart.words", locale, NO_FALLBACK);
    }

    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    String number(int number) {
        return say("number", number);
    }

    String percent(int percent) {
        return say("percent", number(percent));
    }

    String reason(Status status) {
        return say("status." + status.name());
    }

    /** The reason in a word or two, for places with little room. */
    String brief(Status status) {
        return say("brief." + status.name());
    }

    /** What is printed for a cell: a percentage, a count in words, or the reason why there is neither. */
    String value(Cell cell) {
        if (cell.status().showsPercent()) {
            return percent(cell.percent().orElseThrow());
        }
        return cell.status() == Status.COUNTS
                ? say(
                        "count",
                        number(cell.count().orElseThrow()),
                        number(cell.n().orElseThrow()))
                : reason(cell.status());
    }

    /** The same as it stands in a drawing: an indication carries the sign that the notes explain. */
    String drawn(Cell cell) {
        return cell.status() == Status.INDICATIVE ? say("drawn.indicative", value(cell)) : value(cell);
    }

    Comparator<String> alphabet() {
        return Collator.getInstance(locale)::compare;
    }
}
