package nl.kinderwerk.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

final class DatabaseTest {
    @TempDir
    private Path data;

    @Test
    void keepsWhatWasCommittedInADatabaseOfItsOwn() throws Exception {
        try (var database = Database.take(new Settings(data, Map.of())).begin()) {
            var app = JdbcClient.create(database.connections());
            assertThat(one(app, "SHOW fsync")).isEqualTo("on");
            assertThat(one(app, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(one(owner(), "SHOW unix_socket_directories")).isEmpty();
            assertThat(one(owner(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(one(app, "SELECT session_user")).isEqualTo("kinderwerk_app");
            assertThatThrownBy(() -> app.sql("CREATE TABLE t (a int)").update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
            owner().sql("CREATE TABLE kept (a int)").update();
        }
        try (var database = Database.take(new Settings(data, Map.of())).begin()) {
            assertThat(one(JdbcClient.create(database.connections()), "SELECT to_regclass('kept')"))
                    .isEqualTo("kept");
        }
    }

    @Test
    void keepsNothingOfAnAnswerInItsLogOfChangesOnceItIsTold() throws Exception {
        try (var database = Database.take(new Settings(data, Map.of())).begin()) {
            JdbcClient.create(database.connections())
                    .sql(
                            "INSERT INTO answer (id, wave, day, cells) VALUES (gen_random_uuid(), 'nu', '2026-11-24', :cells::jsonb)")
                    .param("cells", "{\"vrij\":\"zichtbaar geheim\"}")
                    .update();
            assertThat(logOfChangesHas("zichtbaar geheim")).isTrue();
            database.forgetChanges();
            assertThat(logOfChangesHas("zichtbaar geheim")).isFalse();
            assertThat(one(owner(), "SELECT cells ->> 'vrij' FROM answer")).isEqualTo("zichtbaar geheim");
        }
    }

    private boolean logOfChangesHas(String text) throws IOException {
        try (var files = Files.list(data.resolve("postgres/pg_wal"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A database of somebody else's is left as its administrator wants it. */
    @Test
    void leavesTheLogOfADatabaseThatWasGiven() {
        var given = TestDatabase.createOwned();
        var settings = new Settings(data, Map.of(Setting.DATABASE_URL.variable(), given.url()));
        try (var database = Database.take(settings).begin()) {
            database.forgetChanges();
            assertThat(one(JdbcClient.create(database.connections()), "SELECT 1"))
                    .isEqualTo("1");
        }
    }

    @Test
    void closesTheDataFolderToOthers() throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        var made = data.resolve("study");
        Database.take(TestDatabase.settings(made)).close();
        Database.take(TestDatabase.settings(data)).close();
        for (var folder : List.of(data, made)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (var database = Database.take(new Settings(data, Map.of())).begin()) {
            assertThat(one(JdbcClient.create(database.connections()), "SELECT 1"))
                    .isEqualTo("1");
            var owner = Cluster.running(data).orElseThrow();
            assertThatThrownBy(
                            () -> Login.of(owner.url(), Cluster.OWNER, "guess").connect())
                    .hasMessageContaining("authentication failed");
            try (var secrets = Files.list(data.resolve("secrets"))) {
                assertThat(secrets)
                        .hasSize(2)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void givesADataFolderToOneServer() {
        try (var database = Database.take(TestDatabase.settings(data))) {
            assertThat(database.connections()).isNotNull();
            assertThatThrownBy(() -> Database.take(TestDatabase.settings(data)))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("Another server already uses " + data
                            + ". Stop that one first, or choose another folder: --data DIR");
        }
    }

    @Test
    void worksAsTheLesserRoleInADatabaseThatWasGiven() {
        try (var database = Database.take(TestDatabase.settings(data)).begin()) {
            var app = JdbcClient.create(database.connections());
            assertThat(one(app, "SELECT current_user")).isEqualTo("kinderwerk_app");
            assertThatThrownBy(() -> app.sql("CREATE TABLE t (a int)").update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThat(data.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void startsItsDatabaseAgainWhenThatDied() throws Exception {
        try (var database = Database.take(new Settings(data, Map.of())).begin()) {
            var app = JdbcClient.create(database.connections());
            assertThat(one(app, "SELECT 1")).isEqualTo("1");
            var died = postmaster();
            ProcessHandle.of(Long.parseLong(died)).orElseThrow().destroyForcibly();
            await(() -> !Set.of("", died).contains(postmaster()) && database.state() == Database.State.UP);
            assertThat(one(app, "SELECT 1")).isEqualTo("1");
        }
    }

    /** Its process number; nothing while the file is being written. */
    private String postmaster() {
        try (var lines = Files.lines(data.resolve("postgres/postmaster.pid"))) {
            return lines.findFirst().orElse("");
        } catch (IOException absent) {
            return "";
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (var tries = 0; tries < 600 && !condition.getAsBoolean(); tries++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void refusesAnAddressOfAnythingElseWithoutRepeatingIt() {
        assertThatThrownBy(() -> Database.take(
                        new Settings(data, Map.of(Setting.DATABASE_URL.variable(), "mysql://me:secret@host/db"))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("KINDERWERK_DATABASE_URL")
                .hasMessageNotContaining("secret");
    }

    private JdbcClient owner() throws Exception {
        return TestDatabase.enter(Cluster.running(data).orElseThrow());
    }

    private static String one(JdbcClient client, String sql) {
        return client.sql(sql).query(String.class).single();
    }
}
