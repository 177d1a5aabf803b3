package nl.kinderwerk.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import nl.kinderwerk.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody who can run any statement as the role of the server, in the scope of organisation "a", looks for organisation
 * "b". Tables that are made later are attacked too.
 */
final class IsolationTest {
    private static final TestServer SERVER = TestServer.start();
    private static final Catalogue CATALOGUE = new Catalogue(SERVER.database().asOwner());
    private static final JdbcClient ATTACKER =
            JdbcClient.create(SERVER.database().asServer());

    @BeforeAll
    static void keepRowsOfTwoOrganisations() {
        Guest.organisation(SERVER, "a");
        Guest.organisation(SERVER, "b");
        CATALOGUE.loosen();
        for (var table : CATALOGUE.shared()) {
            CATALOGUE.fill(table, "a");
            CATALOGUE.fill(table, "b");
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static List<String> tables() {
        return CATALOGUE.shared();
    }

    /** Runs a statement as the server in a scope; what it counts, or the number of rows it changed. */
    private static int attack(String scope, String statement) {
        var source = SERVER.database().asServer();
        var database = JdbcClient.create(source);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        return new OrganisationScope(database, transaction)
                .in(
                        scope,
                        () -> statement.startsWith("SELECT")
                                ? database.sql(statement).query(Integer.class).single()
                                : database.sql(statement).update());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nothingOfAnotherOrganisationIsSeenOrChangedInAScope(String table) {
        var before = CATALOGUE.rowsOfB();
        assertThat(attack("a", "SELECT count(*) FROM " + table)).as("own rows").isEqualTo(1);
        assertThat(attack("a", "SELECT count(*) FROM " + table + " WHERE organisation = 'b'"))
                .isZero();
        assertThat(attack("a", "UPDATE " + table + " SET organisation = 'a' WHERE organisation = 'b'"))
                .isZero();
        assertThat(attack("a", "DELETE FROM " + table + " WHERE organisation = 'b'"))
                .isZero();
        refuses("a", CATALOGUE.insert(table, "b"));
        refuses("a", "UPDATE " + table + " SET organisation = 'b'");
        refuses("a", "TRUNCATE " + table + " CASCADE");
        assertThat(CATALOGUE.rowsOfB())
                .isEqualTo(before)
                .hasSize(CATALOGUE.shared().size());
    }

    private static void refuses(String scope, String statement) {
        assertThatCode(() -> attack(scope, statement)).as(statement).isInstanceOf(DataAccessException.class);
    }

    /** Only whoever signs in is looked for everywhere, before it is known where they work. */
    @Test
    void withoutAScopeNothingIsSeen() {
        assertThat(CATALOGUE.apart()).allSatisfy(table -> {
            var rows = ATTACKER.sql("SELECT count(*) FROM " + table);
            assertThat(rows.query(Integer.class).single()).as(table).isZero();
            assertThatCode(() -> ATTACKER.sql(CATALOGUE.insert(table, "b")).update())
                    .as(table)
                    .isInstanceOf(DataAccessException.class);
        });
    }

    @Test
    void aScopeEndsWithItsTransaction() {
        attack("a", "SELECT 1");
        assertThat(ATTACKER.sql("SELECT coalesce(current_setting('kinderwerk.organisation', true), '')")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c", "a' OR true --", "%", "*"})
    void noOtherWordOpensAScope(String scope) {
        assertThat(CATALOGUE.apart())
                .allSatisfy(table -> assertThat(attack(scope, "SELECT count(*) FROM " + table))
                        .isZero());
    }

    /** To {@code attendance_told} a joint report may add too, when all its organisations agreed. */
    @Test
    void everyTableOfAnOrganisationIsKeptApartFromItsOwnerToo() {
        var kept = CATALOGUE.list("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity"
                + " AND 2 = (SELECT count(*) FROM pg_policy WHERE polrelid = pg_class.oid"
                + " AND polcmd = '*' AND polpermissive AND polname IN ('own_organisation', 'whole'))"
                + " AND 2 = (SELECT count(*) FROM pg_policy WHERE polrelid = pg_class.oid"
                + " AND (relname, polname, polcmd) <> ('attendance_told', 'joint', 'a'))");
        assertThat(kept).containsExactlyInAnyOrderElementsOf(CATALOGUE.apart());
    }

    @Test
    void noRowPointsToOneOfAnotherOrganisation() {
        var loose = CATALOGUE.list(
                "SELECT conrelid::regclass || ' to ' || confrelid::regclass FROM pg_constraint c"
                        + " WHERE contype = 'f' AND EXISTS (SELECT FROM pg_policy WHERE polrelid = conrelid)"
                        + " AND EXISTS (SELECT FROM pg_policy WHERE polrelid = confrelid AND polname = 'whole')"
                        + " AND NOT EXISTS (SELECT FROM unnest(conkey, confkey) AS k(own, other)"
                        + " JOIN pg_attribute o ON o.attrelid = conrelid AND o.attnum = own AND o.attname = 'organisation'"
                        + " JOIN pg_attribute t ON t.attrelid = confrelid AND t.attnum = other AND t.attname = 'organisation')");
        assertThat(loose).isEmpty();
    }

    @Test
    void noViewOrFunctionLooksWithTheOwnersEyes() {
        assertThat(CATALOGUE.list("SELECT relname FROM pg_class WHERE relkind IN ('v', 'm')"
                        + " AND relnamespace = 'public'::regnamespace"
                        + " AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)"))
                .isEmpty();
        assertThat(CATALOGUE.list(
                        "SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace"))
                .containsExactlyInAnyOrder(
                        "forget_audit", "joint_agreed", "joint_sessions", "joint_past", "joint_told");
    }

    @Test
    void whatSomebodyDidStaysWithoutANameWhenTheirAccountIsErased() {
        assertThat(
                        CATALOGUE.list(
                                "SELECT conrelid::regclass::text FROM pg_constraint WHERE contype = 'f'"
                                        + " AND confrelid = 'account'::regclass AND NOT (confdeltype = 'n'"
                                        + " OR confdeltype = 'c' AND conrelid::regclass::text IN ('recovery_code', 'session', 'user_credentials'))"))
                .isEmpty();
    }
}
