package nl.kinderwerk.server.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Database;
import nl.kinderwerk.server.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** As with most hosts the owner of the database is no superuser, and is bound by row level security too. */
final class OwnedDatabaseTest {
    @Test
    void theDoorToSeveralOrganisationsOpensWhenAllAgreeAndClosesBehindWhoWentThrough(@TempDir Path data) {
        var url = TestDatabase.createOwned().url();
        try (var opened = Database.take(new Settings(data, Map.of(Setting.DATABASE_URL.variable(), url)))
                .begin()) {
            var server = JdbcClient.create(opened.connections());
            var transaction = new TransactionTemplate(new JdbcTransactionManager(opened.connections()));
            var report = UUID.randomUUID();
            for (var code : List.of("kring", "tuin", "veld")) {
                server.sql("INSERT INTO organisation VALUES (:code, :code, 'GM0001')")
                        .param("code", code)
                        .update();
            }
            server.sql("INSERT INTO joint_report VALUES (:id, 'GM0001', '2025-07-01', '2025-09-30',"
                            + " '{kring,tuin,veld}', '2025-10-01')")
                    .param("id", report)
                    .update();
            for (var code : List.of("kring", "tuin", "veld")) {
                assertThat(sessions(server, report)).isZero();
                new OrganisationScope(server, transaction).in(code, () -> register(server, code, report));
            }
            assertThat(sessions(server, report)).isEqualTo(3);
            assertThat(transaction.<Long>execute(status -> {
                        sessions(server, report);
                        return server.sql("SELECT count(*) FROM registration")
                                .query(Long.class)
                                .single();
                    }))
                    .isZero();
        }
    }

    private static int register(JdbcClient server, String code, UUID report) {
        server.sql(
                        "INSERT INTO registration VALUES (:code, gen_random_uuid(), NULL, 'club', 'Molenbuurt', '2025-08-06',"
                                + " 'held', 12, NULL, NULL, true, '{}', '{}', '{}', '', '{}')")
                .param("code", code)
                .update();
        return server.sql("INSERT INTO joint_answer VALUES (:code, :report, true, '2025-10-02', NULL)")
                .param("code", code)
                .param("report", report)
                .update();
    }

    private static long sessions(JdbcClient server, UUID report) {
        return server.sql("SELECT count(*) FROM joint_sessions(:report, NULL)")
                .param("report", report)
                .query(Long.class)
                .single();
    }
}
