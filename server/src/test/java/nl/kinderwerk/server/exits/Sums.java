package nl.kinderwerk.server.exits;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was registered, added up exactly, by somebody who may see everything. */
final class Sums {
    private static final String QUARTER = "date_trunc('quarter', day)";
    private static final String MONTH = "date_trunc('month', day)";
    private static final String TOGETHER = "organisation = ANY ('{voorbeeld-kring,voorbeeld-tuin,voorbeeld-veld}')";

    /** Every sum that a report, or somebody who adds up, could make: of whom, and in which groups. */
    private static final List<String> GROUPS = List.of(
            "GROUP BY organisation, " + QUARTER,
            "GROUP BY organisation, " + QUARTER + ", neighbourhood",
            "GROUP BY organisation, " + QUARTER + ", aim",
            "GROUP BY organisation, " + MONTH,
            "AND " + TOGETHER + " GROUP BY " + QUARTER,
            "AND " + TOGETHER + " GROUP BY " + QUARTER + ", aim",
            "AND " + TOGETHER + " GROUP BY " + MONTH);

    private final JdbcClient database;

    Sums(JdbcClient database) {
        this.database = database;
    }

    /** Attendances of children, and of parents. */
    Set<Integer> attendances() {
        var sums = new HashSet<>(sums("sum(children)"));
        sums.addAll(sums("sum(parents)"));
        return sums;
    }

    /** Numbers of sessions, which are told as they are. */
    Set<Integer> sessions() {
        var counts = new HashSet<>(sums("count(*)"));
        counts.addAll(sums("count(*) FILTER (WHERE counted)"));
        counts.addAll(sums("count(*) FILTER (WHERE cardinality(partners) > 0)"));
        return counts;
    }

    private Set<Integer> sums(String what) {
        return GROUPS.stream()
                .flatMap(groups -> database
                        .sql("SELECT coalesce(" + what + ", 0) FROM " + from(groups) + " WHERE state = 'held' "
                                + groups)
                        .query(Integer.class)
                        .list()
                        .stream())
                .collect(Collectors.toSet());
    }

    private static String from(String groups) {
        return groups.endsWith("aim") ? "registration, unnest(aims) AS aim" : "registration";
    }
}
