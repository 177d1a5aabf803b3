package nl.kinderwerk.server;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the file behind an address: with or without {@code .html}, the index of a folder, and the newest version of an
 * edition behind {@code latest}. Only paths of the site come out, so no address can lead elsewhere.
 */
final class Routes {
    private static final Pattern LATEST = Pattern.compile("(.*edition/[^/]+/)latest(?:/([^/]*))?");

    private final Set<String> paths;

    Routes(Collection<String> paths) {
        this.paths = Set.copyOf(paths);
    }

    /** The route of an address without its leading slash. */
    Route find(String address) {
        var latest = LATEST.matcher(address);
        return latest.matches()
                ? latest(latest.group(1), Optional.ofNullable(latest.group(2)))
                : file(address).map(Routes::content).orElseGet(() -> folder(address));
    }

    private Route latest(String edition, Optional<String> rest) {
        return newest(edition)
                .filter(version ->
                        file(edition + version + "/" + rest.orElse("")).isPresent())
                .map(version -> (rest.isPresent() ? "../" : "") + version + "/" + rest.orElse(""))
                .<Route>map(Route.Moved::new)
                .orElseGet(Route.Nothing::new);
    }

    private Optional<String> newest(String edition) {
        var version = Pattern.compile(Pattern.quote(edition) + "v(\\d+)/.*");
        return paths.stream()
                .map(version::matcher)
                .filter(m -> m.matches())
                .map(m -> Integer.valueOf(m.group(1)))
                .max(Comparator.naturalOrder())
                .map(number -> "v" + number);
    }

    private Optional<String> file(String address) {
        var isFolder = address.isEmpty() || address.endsWith("/");
        var candidates = isFolder ? Stream.of(address + "index.html") : Stream.of(address, address + ".html");
        return candidates.filter(paths::contains).findFirst();
    }

    /** Links on a page are relative: a folder's page is only right when its address ends in a slash. */
    private Route folder(String address) {
        return paths.contains(address + "/index.html")
                ? new Route.Moved(address.substring(address.lastIndexOf('/') + 1) + "/")
                : new Route.Nothing();
    }

    private static Route content(String path) {
        return new Route.Content(path);
    }
}
