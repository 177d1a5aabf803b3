package nl.kinderwerk.edition;

import java.nio.file.Path;

/**
 * Every address of the site, as a path from its root. Pages link relatively, so that the same files work from a
 * folder, a memory stick and any web server.
 */
final class Addresses {
    static final String STYLE = "static/style.css";
    static final String MISSING = "404.html";

    private Addresses() {}

    /** The default language lives at the root, others in a folder of their own. */
    static String home(String language) {
        return folder(language) + "index.html";
    }

    static String editions(String language) {
        return folder(language) + "editions.html";
    }

    static String method(String language) {
        return folder(language) + "method.html";
    }

    static String edition(Edition edition, String language) {
        return folder(language) + "edition/" + edition.id() + "/v" + edition.version() + "/index.html";
    }

    static String latest(Edition edition, String language) {
        return folder(language) + "edition/" + edition.id() + "/latest/index.html";
    }

    /** A section's page ({@code html}) or a file of its figure ({@code csv}, {@code json}, {@code svg}, {@code png}). */
    static String section(Edition edition, String section, String language, String ending) {
        return folder(language) + "edition/" + edition.id() + "/v" + edition.version() + "/" + section + "." + ending;
    }

    static String embed(Edition edition, String section, String language) {
        return folder(language) + "embed/" + edition.id() + "/v" + edition.version() + "/" + section + ".html";
    }

    static boolean isEmbed(String path) {
        return path.matches("([a-z]{2}/)?embed/.*");
    }

    private static String folder(String language) {
        return language.equals("nl") ? "" : language + "/";
    }

    /** The link from one page to another. */
    static String link(String from, String to) {
        var parent = Path.of(from).getParent();
        var folder = parent == null ? Path.of("") : parent;
        return folder.relativize(Path.of(to)).toString().replace('\\', '/');
    }
}
