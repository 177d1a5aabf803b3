package nl.kinderwerk.server.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kinderwerk.server.practice.Story.Readers;
import nl.kinderwerk.server.practice.Story.Teller;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stories of the organisation in whose scope it is asked. Nobody reads one elsewhere before it was reviewed. */
final class Stories {
    private final JdbcClient database;

    Stories(JdbcClient database) {
        this.database = database;
    }

    /** Where a story is on its way. */
    enum Stage {
        /** Waits for review. */
        SENT,
        /** Goes no further, with the reason. */
        RETURNED,
        /** May be read by whom it is for. */
        REVIEWED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Stage of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A story on its way.
     *
     * @param review why it was returned, or what was changed
     * @param chosenBy the panel that chose it, or empty
     * @param chosenReason why they did
     * @param teller the account that sent it, if it is still there
     */
    record Kept(Story story, Stage stage, String review, String chosenBy, String chosenReason, Optional<UUID> teller) {}

    /** Keeps a new story; the same story twice is one. */
    void add(Story story, Optional<UUID> account) {
        database.sql("""
                        INSERT INTO story (organisation, id, day, neighbourhood, happened, changed, matters, readers, teller,
                            aim, consent, film, doubts, state, review, chosen_by, chosen_reason, account)
                        VALUES (current_setting('kinderwerk.organisation'), :id, :day, :neighbourhood, :happened, :changed,
                            :matters, :readers, :teller, :aim, :consent, :film, :doubts, 'sent', '', '', '', :account)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", story.id())
                .param("day", story.day())
                .param("neighbourhood", story.neighbourhood())
                .param("happened", story.happened())
                .param("changed", story.changed())
                .param("matters", story.matters())
                .param("readers", story.readers().code())
                .param("teller", story.teller().code())
                .param("aim", story.aim())
                .param("consent", story.consent())
                .param("film", story.film())
                .param(
                        "doubts",
                        story.doubts().stream().sorted().map(Doubt::code).toArray(String[]::new))
                .param("account", account.orElse(null))
                .update();
    }

    /** Whether the organisation has it. */
    boolean has(UUID id) {
        return database.sql("SELECT EXISTS (SELECT FROM story WHERE id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Lets a story go on, or returns it. The texts may have been made safer; who told it cannot review it. */
    boolean review(UUID id, Stage stage, String why, UUID reviewer) {
        return database.sql("""
                        UPDATE story SET state = :state, review = :why, reviewer = :reviewer
                        WHERE id = :id AND account IS DISTINCT FROM :reviewer
                        """)
                        .param("state", stage.code())
                        .param("why", why)
                        .param("reviewer", reviewer)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Writes down who chose a reviewed story, and why. */
    boolean choose(UUID id, String by, String reason) {
        return database.sql("UPDATE story SET chosen_by = :by, chosen_reason = :reason"
                                + " WHERE id = :id AND state = 'reviewed'")
                        .param("by", by)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** All, newest first. */
    List<Kept> all() {
        return database.sql("SELECT * FROM story ORDER BY day DESC, id")
                .query(Stories::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var story = new Story(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("neighbourhood"),
                row.getString("happened"),
                row.getString("changed"),
                row.getString("matters"),
                Readers.of(row.getString("readers")),
                Teller.of(row.getString("teller")),
                row.getString("aim"),
                row.getBoolean("consent"),
                row.getString("film"),
                Registrations.list(row, "doubts").stream().map(Doubt::of).collect(Collectors.toSet()));
        return new Kept(
                story,
                Stage.of(row.getString("state")),
                row.getString("review"),
                row.getString("chosen_by"),
                row.getString("chosen_reason"),
                Optional.ofNullable(row.getObject("account", UUID.class)));
    }
}
