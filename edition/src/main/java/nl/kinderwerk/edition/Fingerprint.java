package nl.kinderwerk.edition;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.study.Study;

/** Tells whether figures computed earlier are still those of this study: same files, same software. */
final class Fingerprint {
    private Fingerprint() {}

    /** Changes with any file of the study, its answers included, and with any class that reads or computes. */
    static String of(Study study) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var root : List.of(study.folder(), code(Study.class), code(Figures.class), code(Fingerprint.class))) {
                add(digest, root);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException | URISyntaxException failed) {
            throw new IllegalStateException("The study cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static Path code(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static void add(MessageDigest digest, Path root) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
