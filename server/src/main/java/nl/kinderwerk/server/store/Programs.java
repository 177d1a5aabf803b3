package nl.kinderwerk.server.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL that come along ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked into a folder. */
record Programs(Path folder) {
    private static final String OWN = "Or use a PostgreSQL of your own: set KINDERWERK_DATABASE_URL.";

    /** Unpacks them under a folder unless they are there, whole or not at all. */
    static Programs in(Path parent) throws IOException {
        var folder = parent.resolve("postgres-18.6");
        if (!Files.isDirectory(folder)) {
            var whole = Files.createDirectories(parent.resolve("unpacking-" + UUID.randomUUID()));
            unpack(whole);
            Files.move(whole, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Programs(folder.toRealPath());
    }

    private static void unpack(Path target) throws IOException {
        var name = "/postgres-" + system() + "-" + architecture() + ".txz";
        try (var packed = Programs.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new StoreException("No PostgreSQL comes along for this platform (" + name + "). " + OWN);
            }
            unpack(packed, target);
        }
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                write(archive, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        var file = entry.resolveIn(target);
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(target.resolve(file).getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(archive, file);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String system() {
        return System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        var name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> name;
        };
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Whether a file is one of them, of whichever version was unpacked beside them. */
    boolean include(String file) {
        return Path.of(file).startsWith(folder.resolveSibling(""));
    }

    /** Runs one of them to its end and gives what it said when it failed. Root lends them a user without rights: they refuse root. */
    Optional<String> run(Path output, String name, String... arguments) throws IOException {
        var command = new ArrayList<String>(isRoot() ? List.of("unshare", "-U") : List.of());
        command.add(program(name).toString());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            return process.waitFor() == 0 ? Optional.empty() : Optional.of(said(output));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static String said(Path output) throws IOException {
        var said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
        return said.contains("unshare")
                ? "root may not start it here. Start the server as an ordinary user. " + OWN
                : said.lines().reduce((earlier, last) -> last).orElse("no message");
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
