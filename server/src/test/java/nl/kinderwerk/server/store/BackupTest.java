package nl.kinderwerk.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.kinderwerk.server.setting.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

final class BackupTest {
    private static final String ODD = "Één \\ tab\t, nieuwe\nregel en \"aanhaling\" \\N 🙂";

    @TempDir
    private Path folder;

    private Path data;
    private Path file;

    @BeforeEach
    void name() {
        data = folder.resolve("data");
        file = folder.resolve("backup.zip");
    }

    @Test
    void bringsBackWhatTheServersOwnDatabaseAndFolderHeld() throws IOException {
        withAnswers(own(data));
        Files.writeString(Files.createDirectories(data.resolve("nu/v1")).resolve("figures.json"), "{}");
        assertThat(new Backup(own(data), "s").write(file).files()).isEqualTo(3);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var elsewhere = folder.resolve("elsewhere");
        new Restore(own(elsewhere), "s", false).read(file);
        assertThat(answers(own(elsewhere))).containsExactly(ODD);
        assertThat(elsewhere.resolve("nu/v1/figures.json")).hasContent("{}");
        assertThat(elsewhere.resolve("secrets/database-owner"))
                .hasSameTextualContentAs(data.resolve("secrets/database-owner"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere.resolve("secrets"))))
                .isEqualTo("rwx------");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(data, elsewhere, file);
        }
    }

    @Test
    void copiesOneMomentWhileTheServerWorks() {
        try (var database = Database.take(own(data)).begin()) {
            insert(database, "before");
            new Backup(own(data), "s").write(file);
            insert(database, "after");
        }
        new Restore(own(data), "s", true).read(file);
        assertThat(answers(own(data))).containsExactly("before");
    }

    /** What the server does every hour: a snapshot that is older than the TRUNCATE sees empty tables. */
    @ParameterizedTest
    @ValueSource(strings = {"invitation, invitation_link, answer, draft", "invitation"})
    void holdsAllAnswersWhenItBeginsWhileTheyAreRewritten(String locked) throws Exception {
        var settings = TestDatabase.settings(data);
        withAnswers(settings);
        try (var worker = Executors.newSingleThreadExecutor();
                var rewriting = Owner.enter(settings).login().connect()) {
            rewriting.setAutoCommit(false);
            Roles.run(rewriting, "LOCK TABLE " + locked + " IN ACCESS EXCLUSIVE MODE");
            var backup = worker.submit(() -> new Backup(settings, "s").write(file));
            awaitWaiting(rewriting);
            Roles.run(rewriting, "LOCK TABLE invitation, invitation_link, answer, draft IN ACCESS EXCLUSIVE MODE");
            Roles.run(rewriting, "CREATE TEMPORARY TABLE new_answer ON COMMIT DROP AS SELECT * FROM answer");
            Roles.run(rewriting, "TRUNCATE invitation, invitation_link, answer, draft");
            Roles.run(rewriting, "INSERT INTO answer SELECT * FROM new_answer");
            rewriting.commit();
            assertThat(backup.get().tables()).isPositive();
        }
        new Restore(settings, "s", true).read(file);
        assertThat(answers(settings)).containsExactly(ODD);
    }

    private static void awaitWaiting(Connection database) throws Exception {
        var waiting = "SELECT 1 FROM pg_locks JOIN pg_database d ON d.oid = database"
                + " WHERE NOT granted AND datname = current_database()";
        for (var tries = 0; tries < 600 && Roles.find(database, waiting).isEmpty(); tries++) {
            Thread.sleep(50);
        }
        assertThat(Roles.find(database, waiting)).isPresent();
    }

    @Test
    void copiesADatabaseThatLacksTables() {
        var settings = TestDatabase.settings(data);
        assertThatThrownBy(() -> new Backup(settings, "s").write(file)).hasMessageContaining("start the server once");
        withAnswers(settings);
        var login = Owner.enter(settings).login();
        TestDatabase.enter(login).sql("DROP TABLE draft").update();
        assertThat(new Backup(settings, "s").write(file).tables()).isPositive();
    }

    @Test
    void bringsBackADatabaseThatWasGiven() {
        var from = TestDatabase.settings(data);
        withAnswers(from);
        new Backup(from, "s").write(file);
        var to = TestDatabase.settings(folder.resolve("elsewhere"));
        new Restore(to, "s", false).read(file);
        assertThat(answers(to)).containsExactly(ODD);
    }

    /** Row level security binds an owner who is no superuser too. */
    @Test
    void bringsBackTheRowsOfEveryOrganisation() {
        var from = TestDatabase.createOwned();
        var to = TestDatabase.createOwned();
        withTableOfOrganisations(from, data);
        withTableOfOrganisations(to, folder.resolve("elsewhere"));
        var add = "SET kinderwerk.whole = 'on'; INSERT INTO apart VALUES ('a'), ('b'); RESET kinderwerk.whole";
        from.asOwner().sql(add).update();
        assertThat(rowsApart(from)).as("the owner is bound").isZero();
        new Backup(settings(from, data), "s").write(file);
        new Restore(settings(to, folder.resolve("elsewhere")), "s", true).read(file);
        assertThat(rowsApart(to)).as("and bound again").isZero();
        to.asOwner().sql("ALTER TABLE apart NO FORCE ROW LEVEL SECURITY").update();
        assertThat(rowsApart(to)).isEqualTo(2);
    }

    private static Settings settings(TestDatabase database, Path data) {
        return new Settings(data, Map.of("KINDERWERK_DATABASE_URL", database.url()));
    }

    private static void withTableOfOrganisations(TestDatabase database, Path data) {
        answers(settings(database, data));
        database.asOwner()
                .sql("CREATE TABLE apart (organisation text NOT NULL)")
                .update();
        database.asOwner().sql("SELECT keep_apart('apart')").query().listOfRows();
    }

    private static int rowsApart(TestDatabase database) {
        return database.asOwner()
                .sql("SELECT count(*) FROM apart")
                .query(Integer.class)
                .single();
    }

    @Test
    void losesNothingThatIsThereUnlessToldTo() throws IOException {
        var settings = TestDatabase.settings(data);
        withAnswers(settings);
        new Backup(settings, "s").write(file);
        Files.writeString(data.resolve("kept"), "kept");
        assertThatThrownBy(() -> new Restore(settings, "s", false).read(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is not empty. Use --replace");
        var otherFolder = new Settings(folder.resolve("elsewhere"), settings.environment());
        assertThatThrownBy(() -> new Restore(otherFolder, "s", false).read(file))
                .hasMessageStartingWith("The database is not empty");
        assertThat(data.resolve("kept")).exists();
        new Restore(settings, "s", true).read(file);
        assertThat(data.resolve("kept")).doesNotExist();
        assertThat(answers(settings)).containsExactly(ODD);
        assertThatThrownBy(() -> new Backup(settings, "s").write(file)).hasMessageContaining("exists already");
    }

    @Test
    void refusesWhatIsNoWholeBackupOfThisStudy() throws IOException {
        var settings = TestDatabase.settings(data);
        withAnswers(settings);
        new Backup(settings, "s").write(file);
        var broken = folder.resolve("broken.zip");
        var whole = Files.readAllBytes(file);
        Files.write(broken, Arrays.copyOf(whole, whole.length / 2));
        refuses(settings, broken, "it is no backup, or not the whole of one");
        Files.writeString(broken, "a letter");
        refuses(settings, broken, "it is no backup, or not the whole of one");
        rewrite(broken, Map.of("tables/answer", "another"));
        refuses(settings, broken, "it is damaged at tables/answer");
        rewrite(broken, Map.of("files/../../outside", "x"));
        refuses(settings, broken, "something was added to it");
        assertThatThrownBy(() -> new Restore(settings, "t", true).read(file))
                .hasMessageContaining("is a backup of the study 's', not of 't'");
        assertThat(answers(settings)).containsExactly(ODD);
    }

    @Test
    void refusesTablesOfAnotherVersionAndChangesNothing() throws IOException {
        var settings = TestDatabase.settings(data);
        withAnswers(settings);
        new Backup(settings, "s").write(file);
        var older = folder.resolve("older.zip");
        try (var zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry("backup.json"))) {
            var contents = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            rewrite(
                    older,
                    Map.of("backup.json", contents.replaceFirst("\"version\":\"[\\d-]+\"", "\"version\":\"0\"")));
        }
        assertThatThrownBy(() -> new Restore(settings, "s", true).read(older))
                .hasMessageContaining("The backup has version 0 of the tables");
        assertThat(answers(settings)).containsExactly(ODD);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(data, file, older);
        }
    }

    private static void refuses(Settings settings, Path broken, String why) {
        assertThatThrownBy(() -> new Restore(settings, "s", true).read(broken))
                .isInstanceOf(StoreException.class)
                .hasMessage(broken + " cannot be restored: " + why + ". Nothing was changed.");
    }

    /** The backup with other entries. */
    private void rewrite(Path target, Map<String, String> changed) throws IOException {
        try (var from = new ZipFile(file.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(target))) {
            for (var entry :
                    from.stream().filter(e -> !changed.containsKey(e.getName())).toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (var in = from.getInputStream(entry)) {
                    in.transferTo(to);
                }
            }
            for (var entry : changed.entrySet()) {
                to.putNextEntry(new ZipEntry(entry.getKey()));
                to.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static Settings own(Path data) {
        return new Settings(data, Map.of());
    }

    private static void withAnswers(Settings settings) {
        try (var database = Database.take(settings).begin()) {
            insert(database, ODD);
        }
    }

    private static void insert(Database database, String text) {
        JdbcClient.create(database.connections())
                .sql("INSERT INTO answer (id, wave, day, cells)"
                        + " VALUES (gen_random_uuid(), 'nu', '2026-11-24', jsonb_build_object('vrij', :text))")
                .param("text", text)
                .update();
    }

    private static List<String> answers(Settings settings) {
        try (var database = Database.take(settings).begin()) {
            return JdbcClient.create(database.connections())
                    .sql("SELECT cells->>'vrij' FROM answer")
                    .query(String.class)
                    .list();
        }
    }
}
