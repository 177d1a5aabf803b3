package nl.kinderwerk.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** The files of a data folder that cannot be made again: all but the database itself, its programs and its log. */
record DataFolder(Path folder) {
    private static final Set<String> LEFT_OUT = Set.of("postgres", "postgres-new", "software", "log");
    private static final Set<String> LOCKS = Set.of("server.lock", "ledger.lock");
    private static final String SECRETS = "secrets";

    boolean isEmpty() throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.allMatch(file -> LOCKS.contains(file.getFileName().toString()));
        }
    }

    /** Copies every file that matters; nothing is published meanwhile. */
    void copyTo(BackupFile.Writer backup) throws IOException {
        try (var ledger =
                FileChannel.open(folder.resolve("ledger.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ledger.lock();
            for (var file : files()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                backup.add(BackupFile.FILES + name, to -> Files.copy(file, to));
            }
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !isLeftOut(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isLeftOut(Path file) {
        var first = file.getName(0).toString();
        return LEFT_OUT.contains(first) || LOCKS.contains(first);
    }

    /** Closes the secrets to everybody but their owner. */
    void hideSecrets() throws IOException {
        var secrets = folder.resolve(SECRETS);
        if (Files.exists(secrets)) {
            Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rwx------"));
            try (var files = Files.list(secrets)) {
                for (var file : files.toList()) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
        }
    }
}
