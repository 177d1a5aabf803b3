package nl.kinderwerk.server.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.kinderwerk.figures.protect.CellKey;
import nl.kinderwerk.figures.protect.RegistrationAudit;
import nl.kinderwerk.figures.protect.RegistrationCount;
import nl.kinderwerk.figures.protect.RegistrationEntry;
import nl.kinderwerk.figures.protect.RegistrationRules;
import nl.kinderwerk.server.TestServer;
import nl.kinderwerk.server.practice.LedgerRow;
import nl.kinderwerk.server.store.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * After a joint report each of its organisations shares a report of its own. Of one aim each has one small activity: fewer
 * than ten each, which they may say, and about 45 together, which leaves little doubt of any.
 */
final class LaterReportTest {
    private static final TestServer SERVER = TestServer.start();
    private static final Together TOGETHER = new Together(SERVER);
    private static final JdbcClient DATABASE = SERVER.database().asOwner();
    private static final List<String> ORGANISATIONS = List.of("buur", "kring", "tuin", "veld", "ver");
    private static final List<Integer> CHILDREN = List.of(9, 9, 9, 9, 8);
    private static final String AIM = "inclusie";

    @BeforeAll
    static void reportTogetherAndThenEach() {
        DATABASE.sql("UPDATE registration SET aims = '{ontspanning}' WHERE aims = '{inclusie}'")
                .update();
        for (var week = 0; week < 13; week++) {
            for (var other : List.of("buur", "ver")) {
                TOGETHER.register(other, Together.WEDNESDAY.plusWeeks(week), 21, "ontspanning");
                TOGETHER.register(other, Together.WEDNESDAY.plusWeeks(week), 8, "geen");
            }
        }
        var ids = unlucky();
        for (var i = 0; i < ids.size(); i++) {
            TOGETHER.register(ids.get(i), ORGANISATIONS.get(i), Together.WEDNESDAY, CHILDREN.get(i), AIM);
        }
        var report = TOGETHER.made(ORGANISATIONS.toArray(String[]::new));
        assertThat(TOGETHER.count("joint_ledger WHERE aim = 'inclusie' AND value = 45 AND report = '" + report + "'"))
                .isEqualTo(1);
        ORGANISATIONS.forEach(LaterReportTest::share);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** Ids with which each count is rounded down to five, so that it is few, and all together up to 45. */
    private static List<UUID> unlucky() {
        var salt = Secrets.in(SERVER.data()).get("registration-rounding");
        return Stream.generate(() ->
                        Stream.generate(UUID::randomUUID).limit(CHILDREN.size()).toList())
                .filter(ids -> isUnlucky(ids.stream()
                        .mapToLong(id -> CellKey.ofRecord(salt, "children/" + id))
                        .toArray()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isUnlucky(long[] keys) {
        return LongStream.of(keys).allMatch(key -> CellKey.fraction(key) < 0.2)
                && CellKey.ofCell(LongStream.of(keys)) >= 0.2;
    }

    private static void share(String organisation) {
        var coordinator = TOGETHER.coordinator(organisation);
        coordinator.get("/beheer/verslagen");
        var report = coordinator
                .post("/beheer/verslagen", Map.of("term", "2025-3"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        coordinator.get(report);
        assertThat(coordinator.post(report + "/link", Map.of()).body()).contains("/gesprek/");
    }

    private static List<RegistrationEntry> entries(String ledger) {
        return DATABASE.sql("SELECT " + LedgerRow.COLUMNS + " FROM " + ledger + " ORDER BY number")
                .query(LedgerRow::read)
                .list();
    }

    /** Small counts of an organisation, in reports of itself or not, that everything together gives away. */
    private static List<String> found(Stream<RegistrationEntry> read) {
        return RegistrationAudit.leaks(List.of(), read.toList(), RegistrationRules.DEFAULT).stream()
                .filter(leak -> leak.entry().organisations().size() == 1)
                .map(RegistrationAudit.Leak::sentence)
                .toList();
    }

    @Test
    void whoReadsTheJointReportAndAllOthersFindsNoSmallCount() {
        assertThat(found(Stream.concat(entries("joint_ledger").stream(), entries("attendance_ledger").stream())))
                .isEmpty();
    }

    /** As it was when a report of its own was judged beside its own reports only. */
    @Test
    void itWouldBeFoundIfEachSaidThatItIsFew() {
        var said = entries("attendance_ledger").stream()
                .map(entry -> !entry.units().isEmpty()
                                && entry.key().aim().filter(AIM::equals).isPresent()
                        ? few(entry)
                        : entry);
        assertThat(found(Stream.concat(entries("joint_ledger").stream(), said))).isNotEmpty();
    }

    private static RegistrationEntry few(RegistrationEntry entry) {
        return new RegistrationEntry(
                entry.key(),
                entry.units(),
                entry.organisations(),
                new RegistrationCount.Few(10),
                entry.uncertain(),
                entry.edition(),
                entry.at());
    }

    @Test
    void whoKnowsExactlyWhatTheOthersDidDoesNotEither() {
        for (var organisation : ORGANISATIONS) {
            var of = " WHERE organisation = '" + organisation + "'";
            var told = entries("attendance_told" + of);
            assertThat(told).extracting(entry -> entry.key().aim().orElse("")).contains(AIM);
            assertThat(found(Stream.concat(told.stream(), entries("attendance_ledger" + of).stream())))
                    .as(organisation)
                    .isEmpty();
        }
    }

    /** What would give it away is withheld, and no more than that. */
    @Test
    void itsOwnReportStillShowsTheRest() {
        var own = entries("attendance_ledger");
        assertThat(own)
                .filteredOn(entry -> entry.key().aim().isEmpty()
                        && entry.key().period().equals("2025-3")
                        && List.of("children/kring", "children/tuin", "children/veld")
                                .contains(entry.key().area()))
                .isNotEmpty()
                .allMatch(entry -> entry.shown() instanceof RegistrationCount.Rounded);
        assertThat(own)
                .filteredOn(entry -> entry.key().aim().filter(AIM::equals).isPresent()
                        && entry.shown() instanceof RegistrationCount.Withheld)
                .isNotEmpty();
    }

    @Test
    void theServerReadsWhatWasToldInTheScopeOfAnOrganisationOnly() {
        var server = JdbcClient.create(SERVER.database().asServer());
        assertThat(TOGETHER.count("attendance_told")).isPositive();
        assertThat(server.sql("SELECT count(*) FROM attendance_told")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
