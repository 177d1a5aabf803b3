package nl.kinderwerk.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.study.Study;

/**
 * Keeps the files of a computed site, so that a later start with the same study, the same answers and the same software
 * need not compute and protect the figures again.
 */
public final class SiteArchive {
    private final Study study;
    private final Path folder;

    private SiteArchive(Study study, Path folder) {
        this.study = study;
        this.folder = folder;
    }

    /** The archive of a study in a data folder. */
    public static SiteArchive of(Study study, Path data) {
        return new SiteArchive(study, data.resolve("site-" + fingerprint(study)));
    }

    /** The site as it was kept; empty when nothing was, or something has changed since. */
    public Optional<Site> stored() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        var files = new LinkedHashMap<String, Supplier<byte[]>>();
        try (var found = Files.walk(folder)) {
            found.filter(Files::isRegularFile).forEach(file -> {
                var path = folder.relativize(file).toString().replace('\\', '/');
                files.put(path, () -> read(file));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The data folder cannot be read: " + folder, unreadable);
        }
        return Optional.of(Site.stored(study, files));
    }

    /** Keeps every file of a site; an interruption leaves nothing that looks whole. */
    public void keep(Site site) {
        StaticSite.write(site, folder, count -> {});
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Changes with any file of the study and any class of the libraries that make the pages. */
    private static String fingerprint(Study study) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var root : List.of(study.folder(), code(Study.class), code(Figures.class), code(Site.class))) {
                add(digest, root);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException | NoSuchAlgorithmException | URISyntaxException failed) {
            throw new IllegalStateException("The study cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static Path code(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static void add(MessageDigest digest, Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
