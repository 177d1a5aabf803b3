package nl.kinderwerk.study.export;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of exports in a language; English when there are none in it. */
final class Words {
    private final Locale locale;
    private final ResourceBundle bundle;

    Words(String language) {
        locale = Locale.forLanguageTag(language);
        bundle = ResourceBundle.getBundle(
                "nl.kinderwerk.study.export.export",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words of a key, with arguments in their places. */
    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
