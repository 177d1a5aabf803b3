package nl.kinderwerk.server.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stories that may stand in a report of the organisation in whose scope it is asked. */
final class StoryShelf {
    private final JdbcClient database;

    StoryShelf(JdbcClient database) {
        this.database = database;
    }

    /** Stories of a term that were reviewed, chosen by a panel, agreed to, and are for the commissioner too. */
    List<Told> of(Term term) {
        return database.sql("""
                        SELECT * FROM story WHERE day BETWEEN :first AND :last AND state = 'reviewed' AND chosen_by <> ''
                          AND consent AND readers <> 'organisation'
                        ORDER BY day, id
                        """)
                .param("first", term.first())
                .param("last", term.last())
                .query(StoryShelf::told)
                .list();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                row.getObject("id", UUID.class),
                row.getString("aim"),
                row.getString("happened"),
                row.getString("changed"),
                row.getString("matters"),
                row.getString("chosen_by"),
                row.getString("chosen_reason"));
    }
}
