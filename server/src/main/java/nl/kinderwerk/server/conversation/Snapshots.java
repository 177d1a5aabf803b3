package nl.kinderwerk.server.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.kinderwerk.server.conversation.Snapshot.Coverage;
import nl.kinderwerk.server.conversation.Snapshot.Glance;
import nl.kinderwerk.server.conversation.Snapshot.Part;
import nl.kinderwerk.server.conversation.Snapshot.Row;
import nl.kinderwerk.study.Item;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the organisation in whose scope it is asked registered, and makes of it what a report may show. */
final class Snapshots {
    /** A theme that was seen less often could point at one family. */
    private static final int FEWEST_SIGNALS = 5;

    private final JdbcClient database;
    private final Attendances attendances;

    Snapshots(JdbcClient database, Attendances attendances) {
        this.database = database;
        this.attendances = attendances;
    }

    /** The figures of a term beside those of a year before. */
    Snapshot of(Office office, Term term) {
        var now = held(term);
        var before = held(term.yearBefore());
        var aims = office.practice().aims().options().stream().map(Item.Option::code);
        return new Snapshot(
                office.today(),
                glance(office, term, now),
                glance(office, term.yearBefore(), before),
                aims.map(aim -> row(office, aim, now, before, s -> s.aims().contains(aim)))
                        .filter(Snapshots::isNotEmpty)
                        .toList(),
                neighbourhoods(now, before).stream()
                        .map(name -> row(
                                office,
                                name,
                                now,
                                before,
                                s -> s.neighbourhood().equals(name)))
                        .toList(),
                themes(office, term));
    }

    private static TreeSet<String> neighbourhoods(List<Session> now, List<Session> before) {
        var names = new TreeSet<String>();
        now.forEach(session -> names.add(session.neighbourhood()));
        before.forEach(session -> names.add(session.neighbourhood()));
        return names;
    }

    private static boolean isNotEmpty(Row row) {
        return row.now().held() > 0 || row.before().held() > 0;
    }

    private Row row(Office office, String code, List<Session> now, List<Session> before, Predicate<Session> belongs) {
        return new Row(code, part(office, now, belongs), part(office, before, belongs));
    }

    private Part part(Office office, List<Session> all, Predicate<Session> belongs) {
        var held = all.stream().filter(belongs).toList();
        return new Part(held.size(), attendances.shown(office.organisation(), held, Session::children));
    }

    private Glance glance(Office office, Term term, List<Session> held) {
        var code = office.organisation();
        var figures = Map.of(
                Figure.ACTIVITIES, exact(held, held.size()),
                Figure.CHILDREN, attendances.shown(code, held, Session::children),
                Figure.PARENTS, attendances.shown(code, held, Session::parents),
                Figure.PARTNERS, exact(held, count(held, Session::withPartner)),
                Figure.NEIGHBOURHOODS,
                        exact(held, neighbourhoods(held, List.of()).size()));
        return new Glance(
                coverage(office, term),
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
    private Coverage coverage(Office office, Term term) {
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
                .param("last", term.last().isBefore(office.today()) ? term.last() : office.today())
                .query((row, number) -> new Coverage(
                        row.getInt("weeks"), row.getInt("weeks_told"), row.getInt("planned"), row.getInt("told")))
                .single();
    }

    private List<String> themes(Office office, Term term) {
        var seen = database.sql("SELECT theme FROM signal WHERE day BETWEEN :first AND :last"
                        + " GROUP BY theme HAVING sum(count) >= :fewest")
                .param("first", term.first())
                .param("last", term.last())
                .param("fewest", FEWEST_SIGNALS)
                .query(String.class)
                .list();
        return office.practice().signals().options().stream()
                .map(Item.Option::code)
                .filter(seen::contains)
                .toList();
    }
}
