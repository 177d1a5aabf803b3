package nl.kinderwerk.server.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kinderwerk.figures.protect.RegistrationLedger;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.conversation.Snapshot.Coverage;
import nl.kinderwerk.server.conversation.Snapshot.Glance;
import nl.kinderwerk.server.conversation.Snapshot.Part;
import nl.kinderwerk.server.conversation.Snapshot.Row;
import nl.kinderwerk.server.practice.AttendanceLedger;
import nl.kinderwerk.server.practice.Neighbourhoods;
import nl.kinderwerk.study.Item;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the organisation in whose scope it is asked registered, and makes of it what a report may show. */
final class Snapshots {
    /** A theme that was seen less often, or by somebody at few moments, could point at one family. */
    private static final int FEWEST_SIGNALS = 10;

    private static final int FEWEST_MOMENTS = 3;

    private final JdbcClient database;
    private final String salt;
    private final Clock clock;

    /**
     * Snapshots.
     *
     * @param salt the secret by which counts are rounded: the same sessions always the same
     */
    Snapshots(JdbcClient database, String salt, Clock clock) {
        this.database = database;
        this.salt = salt;
        this.clock = clock;
    }

    /** The figures of a term beside those of a year before, for the organisation itself. */
    Snapshot of(Workplace place, Term term) {
        return of(place, term, AttendanceLedger.unwritten(database, salt));
    }

    /** The same for who reads them outside the organisation. What was shown in a month stays so in that month. */
    Snapshot publish(Workplace place, Term term) {
        return of(place, term, AttendanceLedger.held(database, salt));
    }

    private Snapshot of(Workplace place, Term term, RegistrationLedger ledger) {
        var now = held(term);
        var before = held(term.yearBefore());
        var aims = aims(place, now, before);
        var places = neighbourhoods(now, before);
        var attendances = new Attendances(
                place.organisation(),
                Map.of(term, now, term.yearBefore(), before),
                new Neighbourhoods(database).childrenLiving());
        var shown = attendances.shown(wanted(term, aims, places), ledger, clock);
        return new Snapshot(
                place.today(),
                glance(place, term, now, shown),
                glance(place, term.yearBefore(), before, shown),
                aims.stream()
                        .map(aim -> new Row(
                                aim,
                                part(Cell.of(aim, term), now, shown),
                                part(Cell.of(aim, term.yearBefore()), before, shown)))
                        .toList(),
                places.stream()
                        .map(name -> new Row(
                                name,
                                part(Cell.in(name, term), now, shown),
                                part(Cell.in(name, term.yearBefore()), before, shown)))
                        .toList(),
                themes(place, term));
    }

    private static List<Cell> wanted(Term asked, List<String> aims, TreeSet<String> places) {
        return Stream.of(asked, asked.yearBefore())
                .flatMap(term -> Stream.of(
                                Stream.of(People.values()).map(people -> Cell.all(people, term)),
                                aims.stream().map(aim -> Cell.of(aim, term)),
                                places.stream().map(name -> Cell.in(name, term)))
                        .flatMap(cells -> cells))
                .toList();
    }

    /** Aims that some activity had, in the order of the study. */
    private static List<String> aims(Workplace place, List<Session> now, List<Session> before) {
        return place.practice().aims().options().stream()
                .map(Item.Option::code)
                .filter(aim -> Stream.of(now, before)
                        .flatMap(List::stream)
                        .anyMatch(session -> session.aims().contains(aim)))
                .toList();
    }

    private static TreeSet<String> neighbourhoods(List<Session> now, List<Session> before) {
        var names = new TreeSet<String>();
        now.forEach(session -> names.add(session.neighbourhood()));
        before.forEach(session -> names.add(session.neighbourhood()));
        return names;
    }

    private static Part part(Cell cell, List<Session> held, Map<Cell, Shown> shown) {
        return new Part(count(held, cell::holds), shown.getOrDefault(cell, Shown.NOTHING));
    }

    private Glance glance(Workplace place, Term term, List<Session> held, Map<Cell, Shown> shown) {
        var figures = Map.of(
                Figure.ACTIVITIES, exact(held, held.size()),
                Figure.CHILDREN, shown.getOrDefault(Cell.all(People.CHILDREN, term), Shown.NOTHING),
                Figure.PARENTS, shown.getOrDefault(Cell.all(People.PARENTS, term), Shown.NOTHING),
                Figure.PARTNERS, exact(held, count(held, Session::withPartner)),
                Figure.NEIGHBOURHOODS,
                        exact(held, neighbourhoods(held, List.of()).size()));
        return new Glance(
                coverage(place, term),
                held.size(),
                count(held, Session::counted),
                count(held, session -> session.children().isEmpty()),
                figures);
    }

    private static Shown exact(List<Session> held, int number) {
        return held.isEmpty() ? Shown.NOTHING : Shown.exact(number);
    }

    private static int count(List<Session> held, Predicate<Session> which) {
        return Math.toIntExact(held.stream().filter(which).count());
    }

    private List<Session> held(Term term) {
        return database.sql("""
                        SELECT id, neighbourhood, aims, counted, cardinality(partners) > 0 AS with_partner, children, parents
                        FROM registration WHERE day BETWEEN :first AND :last AND state = 'held' ORDER BY day, id
                        """)
                .param("first", term.first())
                .param("last", term.last())
                .query(Snapshots::session)
                .list();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getString("id"),
                row.getString("neighbourhood"),
                Arrays.asList((String[]) row.getArray("aims").getArray()),
                row.getBoolean("counted"),
                row.getBoolean("with_partner"),
                Optional.ofNullable(row.getObject("children", Integer.class)),
                Optional.ofNullable(row.getObject("parents", Integer.class)));
    }

    /** What is planned after today is no gap. */
    private Coverage coverage(Workplace place, Term term) {
        return database.sql("""
                        WITH planned AS (
                          SELECT date_trunc('week', day) AS week, EXISTS (
                            SELECT FROM registration r WHERE r.series = s.id AND r.day = d.day AND r.state <> 'withdrawn') AS told
                          FROM series s
                          JOIN (SELECT day::date FROM generate_series(CAST(:first AS date), CAST(:last AS date), '1 day') AS day)
                            AS d ON extract(isodow FROM d.day) = s.weekday
                          WHERE d.day >= s.begun AND (s.ended IS NULL OR d.day < s.ended))
                        SELECT count(DISTINCT week) AS weeks, count(DISTINCT week) FILTER (WHERE told) AS weeks_told,
                          count(*) AS planned, count(*) FILTER (WHERE told) AS told FROM planned
                        """)
                .param("first", term.first())
                .param("last", term.last().isBefore(place.today()) ? term.last() : place.today())
                .query((row, number) -> new Coverage(
                        row.getInt("weeks"), row.getInt("weeks_told"), row.getInt("planned"), row.getInt("told")))
                .single();
    }

    private List<String> themes(Workplace place, Term term) {
        var seen = database.sql("SELECT theme FROM signal WHERE day BETWEEN :first AND :last"
                        + " GROUP BY theme HAVING sum(count) >= :fewest AND count(DISTINCT id) >= :moments")
                .param("first", term.first())
                .param("last", term.last())
                .param("fewest", FEWEST_SIGNALS)
                .param("moments", FEWEST_MOMENTS)
                .query(String.class)
                .list();
        return place.practice().signals().options().stream()
                .map(Item.Option::code)
                .filter(seen::contains)
                .toList();
    }
}
