package nl.kinderwerk.server.conversation;

import java.time.LocalDate;
import java.util.UUID;
import nl.kinderwerk.server.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registrations of an organisation on a running server, with counts that can be looked for. */
final class Quarter {
    /** Attendances of the club, never larger than four at once. */
    static final int PROTECTED = 51;
    /** Attendances of the speelmiddag, and of both. */
    static final int OPEN = 276;

    static final int TOTAL = OPEN + PROTECTED;
    private static final LocalDate WEDNESDAY = LocalDate.of(2025, 7, 2);

    private final JdbcClient database;
    private final String organisation;

    private Quarter(TestServer server, String organisation) {
        this.database = server.database().asOwner();
        this.organisation = organisation;
    }

    /** The third quarter of 2025, and a speelmiddag a year before. */
    static Quarter register(TestServer server, String organisation) {
        var quarter = new Quarter(server, organisation);
        var speelmiddag = quarter.series("Speelmiddag", "Molenbuurt", 3, "ontspanning");
        for (var week = 0; week < 13; week++) {
            if (week != 5) {
                quarter.session(speelmiddag, "Molenbuurt", WEDNESDAY.plusWeeks(week), 23, "ontspanning");
            }
            quarter.session(speelmiddag, "Molenbuurt", WEDNESDAY.minusWeeks(52 - week), 19, "ontspanning");
        }
        var club = quarter.series("Club", "Kleinbuurt", 2, "inclusie");
        for (var week = 0; week < 13; week++) {
            var day = WEDNESDAY.minusDays(1).plusWeeks(week);
            quarter.session(club, "Kleinbuurt", day, week == 0 ? 3 : 4, "inclusie");
        }
        return quarter;
    }

    private UUID series(String name, String neighbourhood, int weekday, String aim) {
        var id = UUID.randomUUID();
        database.sql("""
                        INSERT INTO series VALUES (:organisation, :id, :name, 'open_inloop', 'Buurthuis', :neighbourhood,
                          :weekday, '14:00', ARRAY[:aim], '{bewoners}', true, false, '2024-07-01')
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .param("name", name)
                .param("neighbourhood", neighbourhood)
                .param("weekday", weekday)
                .param("aim", aim)
                .update();
        return id;
    }

    private void session(UUID series, String neighbourhood, LocalDate day, int children, String aim) {
        database.sql("""
                        INSERT INTO registration VALUES (:organisation, gen_random_uuid(), :series, 'open_inloop',
                          :neighbourhood, :day, 'held', :children, NULL, NULL, true, ARRAY[:aim], '{bewoners}', '{}', '', '{}')
                        """)
                .param("organisation", organisation)
                .param("series", series)
                .param("neighbourhood", neighbourhood)
                .param("day", day)
                .param("children", children)
                .param("aim", aim)
                .update();
    }

    /** A session of the club in the quarter before. */
    void spring() {
        session(find("Club"), "Kleinbuurt", WEDNESDAY.minusWeeks(8), 4, "inclusie");
    }

    /** One more session of the speelmiddag, filled in late. */
    void later(int children) {
        session(find("Speelmiddag"), "Molenbuurt", WEDNESDAY.plusWeeks(5), children, "ontspanning");
    }

    private UUID find(String series) {
        return database.sql("SELECT id FROM series WHERE organisation = :organisation AND name = :name")
                .param("organisation", organisation)
                .param("name", series)
                .query(UUID.class)
                .single();
    }

    /** A reviewed and chosen story, and one that waits. */
    void stories() {
        story("Nu komt hij elke week", "reviewed");
        story("Dit moet nog iemand nakijken", "sent");
    }

    private void story(String changed, String state) {
        database.sql("""
                        INSERT INTO story VALUES (:organisation, gen_random_uuid(), '2025-08-19', 'Molenbuurt',
                          'Een kind keek toe', :changed, 'Meedoen kost tijd', 'commissioner', 'kinderwerker', 'inclusie', true,
                          '', '{}', :state, '', 'Het team', 'Het laat zien hoe lang het duurt')
                        """)
                .param("organisation", organisation)
                .param("changed", changed)
                .param("state", state)
                .update();
    }

    /** A theme, seen so often. */
    void signal(String theme, int count) {
        database.sql("INSERT INTO signal VALUES (:organisation, gen_random_uuid(), :theme, 'Molenbuurt', '2025-08-19',"
                        + " :count)")
                .param("organisation", organisation)
                .param("theme", theme)
                .param("count", count)
                .update();
    }
}
