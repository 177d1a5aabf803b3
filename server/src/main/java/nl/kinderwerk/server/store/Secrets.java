package nl.kinderwerk.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;

/** Secrets of a data folder, made at random when first asked for and readable by their owner only. */
public final class Secrets {
    private static final int BYTES = 32;

    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    /** The secrets in a data folder. */
    public static Secrets in(Path data) {
        return new Secrets(data.resolve("secrets"));
    }

    /** The secret of this name, 64 hexadecimal digits: always the same in one data folder. */
    public String get(String name) {
        try {
            return Files.readString(file(name)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The secret " + name + " cannot be read", unreadable);
        }
    }

    /** The file that holds the secret, made when it is not there. */
    Path file(String name) throws IOException {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            create(file);
        }
        return file;
    }

    /** First whole beside it, so that a crash leaves no half secret. */
    private void create(Path file) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var whole = Files.createTempFile(folder, "new", "", owner);
        Files.writeString(whole, HexFormat.of().formatHex(Hash.random(BYTES)));
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // The other one counts.
        } catch (UnsupportedOperationException noLinks) {
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(whole);
    }
}
