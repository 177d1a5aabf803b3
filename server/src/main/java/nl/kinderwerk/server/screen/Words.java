package nl.kinderwerk.server.screen;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of one feature in one language: {@code words_nl.properties} in its package, and those all screens share. */
public final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle own;
    private final ResourceBundle shared;

    private Words(Class<?> feature, String language) {
        locale = Locale.forLanguageTag(language);
        own = bundle(feature);
        shared = bundle(Words.class);
    }

    private ResourceBundle bundle(Class<?> feature) {
        var name = feature.getPackageName() + ".words";
        return ResourceBundle.getBundle(name, locale, feature.getClassLoader(), NO_FALLBACK);
    }

    /**
     * The texts of a feature.
     *
     * @param feature any class of its package
     * @param language {@code nl} or {@code en}
     */
    public static Words of(Class<?> feature, String language) {
        return new Words(feature, language);
    }

    /** The language tag. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** The locale, to write numbers and days with. */
    public Locale locale() {
        return locale;
    }

    /** The text of a key, with arguments filled in by {@link MessageFormat}'s rules; a missing key is a fault of the caller. */
    public String say(String key, Object... arguments) {
        var text = own.containsKey(key) ? own.getString(key) : shared.getString(key);
        return new MessageFormat(text, locale).format(arguments);
    }
}
