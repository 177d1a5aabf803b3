package nl.kinderwerk.edition;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the screens in one language. Numbers in them are written by this language's rules, never the machine's. */
public final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(String language) {
        locale = Locale.forLanguageTag(language);
        bundle = ResourceBundle.getBundle("nl.kinderwerk.edition.screen", locale, NO_FALLBACK);
    }

    /** The texts in a language for which there is a bundle; another language is a fault of the caller. */
    public static Words in(String language) {
        return new Words(language);
    }

    /** The language tag. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** The text of a key, with arguments filled in by {@link MessageFormat}'s rules. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** A whole number with the language's thousands separator. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(BigDecimal.valueOf(value));
    }

    /** A list in a sentence: "a, b en c". */
    String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : say("list.last", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    /** A whole number with its sign: +4, −4, 0. */
    String signed(int value) {
        return value > 0 ? "+" + value : value < 0 ? "−" + -value : "0";
    }

    /** Whole percents without a space, as in tables and charts. */
    public String percent(int value) {
        return value + "%";
    }
}
