package nl.kinderwerk.server.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import nl.kinderwerk.server.setting.Settings;

/** Writes everything that a server keeps into one file, as it was at one moment, also while the server runs. */
public final class Backup {
    private final Settings settings;
    private final String study;

    /**
     * A backup of one study.
     *
     * @param study its id
     */
    public Backup(Settings settings, String study) {
        this.settings = settings;
        this.study = study;
    }

    /**
     * What was written or restored.
     *
     * @param tables number of tables
     * @param files number of files
     */
    public record Summary(int tables, long files) {
        static Summary of(BackupFile.Contents contents) {
            return new Summary(contents.tables().size(), contents.files());
        }
    }

    /**
     * Writes it, whole or not at all, readable by its owner only: it holds the answers and the secrets.
     *
     * @throws StoreException when the file exists already, or the database cannot be read
     */
    public Summary write(Path file) {
        if (Files.exists(file)) {
            throw new StoreException(file + " exists already. Give the backup another name.");
        }
        try (var database = Owner.enter(settings)) {
            return Summary.of(copy(file, database.login()));
        } catch (SQLException failed) {
            throw new StoreException("The database cannot be copied: " + failed.getMessage(), failed);
        } catch (IOException failed) {
            throw new UncheckedIOException("The backup " + file + " cannot be written", failed);
        }
    }

    private BackupFile.Contents copy(Path file, Login login) throws IOException, SQLException {
        var part = Files.createTempFile(file.toAbsolutePath().getParent(), ".backup", "");
        try (var owner = login.connect();
                var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            var contents = copy(owner, Channels.newOutputStream(channel), () -> channel.force(true));
            Files.createLink(file, part);
            return contents;
        } finally {
            Files.delete(part);
        }
    }

    private interface Sync {
        void force() throws IOException;
    }

    /** All tables in one snapshot, the rows of every organisation among them. The first SELECT takes it: the lock goes before. */
    private BackupFile.Contents copy(Connection owner, OutputStream to, Sync sync) throws IOException, SQLException {
        var tables = new Tables(owner);
        var rewritten = tables.rewritten();
        owner.setAutoCommit(false);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Roles.run(owner, "SET LOCAL kinderwerk.whole = 'on'");
        tables.hold(rewritten);
        var version = tables.version();
        if (version.isEmpty()) {
            throw new StoreException("There is nothing in the database yet: start the server once.");
        }
        try (var backup = new BackupFile.Writer(to)) {
            for (var name : tables.names()) {
                backup.add(BackupFile.TABLES + name, out -> copyOut(tables, name, out));
            }
            new DataFolder(settings.data()).copyTo(backup);
            var contents = backup.finish(study, version, tables.names(), tables.sequences());
            sync.force();
            return contents;
        }
    }

    private static void copyOut(Tables tables, String name, OutputStream to) throws IOException {
        try {
            tables.copyOut(name, to);
        } catch (SQLException failed) {
            throw new StoreException("The table " + name + " cannot be copied: " + failed.getMessage(), failed);
        }
    }
}
