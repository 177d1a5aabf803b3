package nl.kinderwerk.server.partner;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * A film or vlog elsewhere: linked, never shown here, because its site would see who looks.
 *
 * @param title what it is about
 * @param host on which site
 */
record Film(String title, String address, String host) {
    /** A line with a title and an address that begins with https. */
    static Optional<Film> read(String line) {
        var end = line.strip().lastIndexOf(' ');
        if (end < 0) {
            return Optional.empty();
        }
        var title = line.strip().substring(0, end).strip();
        try {
            var address = new URI(line.strip().substring(end + 1));
            var isFit = "https".equals(address.getScheme()) && address.getHost() != null && !title.isEmpty();
            return isFit ? Optional.of(new Film(title, address.toString(), address.getHost())) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
