package nl.kinderwerk.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.study.PrivateFolder;
import org.springframework.util.FileSystemUtils;

/**
 * Puts a backup back. Everything is made beside the data folder and takes its place at the end, so that a fault leaves
 * what was there.
 */
public final class Restore {
    private final Settings settings;
    private final String study;
    private final boolean replace;

    /**
     * A restore for one study.
     *
     * @param study its id
     * @param replace whether what is there may go
     */
    public Restore(Settings settings, String study, boolean replace) {
        this.settings = settings;
        this.study = study;
        this.replace = replace;
    }

    /**
     * Puts it back.
     *
     * @throws StoreException when the file is no whole backup of this study and this version of the tables, a server uses
     *     the data folder, or something is there already
     */
    public Backup.Summary read(Path file) {
        try (var backup = BackupFile.open(file)) {
            if (!backup.contents().study().equals(study)) {
                throw new StoreException(file + " is a backup of the study '"
                        + backup.contents().study() + "', not of '" + study + "'. Nothing was changed.");
            }
            restore(backup);
            return Backup.Summary.of(backup.contents());
        } catch (SQLException failed) {
            throw new StoreException("The backup cannot be restored: " + failed.getMessage(), failed);
        } catch (IOException failed) {
            throw new UncheckedIOException("The backup " + file + " cannot be restored", failed);
        }
    }

    private void restore(BackupFile backup) throws IOException, SQLException {
        var data = settings.data().toAbsolutePath();
        var made = data.resolveSibling(data.getFileName() + "-restored-" + UUID.randomUUID());
        try (var lock = FolderLock.of(data)) {
            demandRoom(new DataFolder(data).isEmpty(), "The data folder " + data);
            PrivateFolder.make(made);
            backup.unpack(made);
            new DataFolder(made).hideSecrets();
            load(backup, new Settings(made, settings.environment()));
            takePlace(made, data);
        } finally {
            FileSystemUtils.deleteRecursively(made);
        }
    }

    private void demandRoom(boolean isEmpty, String what) {
        if (!isEmpty && !replace) {
            throw new StoreException(what + " is not empty. Use --replace to lose what is in it.");
        }
    }

    private void load(BackupFile backup, Settings target) throws IOException, SQLException {
        try (var database = Database.take(target).begin();
                var ready = database.connections().getConnection()) {
            ready.close();
            var given = target.get(Setting.DATABASE_URL).map(Login::parse);
            var login = given.isPresent()
                    ? given.get()
                    : Cluster.running(target.data()).orElseThrow();
            try (var owner = login.connect()) {
                owner.setAutoCommit(false);
                load(backup, owner, given.isPresent());
                owner.commit();
            }
        }
    }

    private void load(BackupFile backup, Connection owner, boolean isGiven) throws IOException, SQLException {
        var tables = new Tables(owner);
        var contents = backup.contents();
        if (!tables.version().equals(contents.version())) {
            throw new StoreException("The backup has version " + contents.version()
                    + " of the tables and this software " + tables.version()
                    + ". Restore it with the version of the software that made it. Nothing was changed.");
        }
        var bound = tables.boundOwner();
        tables.bindOwner(bound, false);
        demandRoom(!isGiven || tables.areEmpty(), "The database");
        tables.empty();
        for (var name : contents.tables()) {
            try (var rows = backup.table(name)) {
                tables.copyIn(name, rows);
            }
        }
        tables.set(contents.sequences());
        tables.bindOwner(bound, true);
    }

    /** The old folder goes last, and only when the new one stands. */
    private static void takePlace(Path made, Path data) throws IOException {
        if (Files.exists(data.resolve("postgres"))) {
            new Cluster(data).stopOrphan();
        }
        var old = data.resolveSibling(data.getFileName() + "-replaced-" + UUID.randomUUID());
        Files.move(data, old, StandardCopyOption.ATOMIC_MOVE);
        Files.move(made, data, StandardCopyOption.ATOMIC_MOVE);
        FileSystemUtils.deleteRecursively(old);
    }
}
