package nl.kinderwerk.edition;

import java.util.Optional;

/**
 * What every page needs around its content.
 *
 * @param path of this page
 * @param title in the browser's tab
 * @param translation path of the same page in the other language, if there is one
 * @param sample whether the page shows generated answers
 */
record Frame(Words words, String path, String title, Optional<String> translation, boolean sample) {
    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String language() {
        return words.language();
    }

    /** A relative link to another page of the site. */
    String link(String to) {
        return Addresses.link(path, to);
    }

    /** The other language of the two. */
    String otherLanguage() {
        return language().equals("nl") ? "en" : "nl";
    }
}
