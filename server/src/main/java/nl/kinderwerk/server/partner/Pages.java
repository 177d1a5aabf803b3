package nl.kinderwerk.server.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The page of the organisation in whose scope it is asked, and what stands on it beside its own words: no number of anybody. */
final class Pages {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int STORIES = 3;

    private final JdbcClient database;

    Pages(JdbcClient database) {
        this.database = database;
    }

    /** The page, also one that nobody wrote yet. */
    Page find() {
        return database.sql("SELECT published, words, films FROM partner_page")
                .query((row, number) -> new Page(
                        row.getBoolean("published"),
                        JSON.readValue(
                                row.getString("words"), new TypeReference<Map<String, Map<String, String>>>() {}),
                        row.getString("films")))
                .optional()
                .orElse(Page.EMPTY);
    }

    void put(Page page) {
        database.sql("INSERT INTO partner_page VALUES (current_setting('kinderwerk.organisation'), :published,"
                        + " CAST(:words AS jsonb), :films) ON CONFLICT (organisation) DO UPDATE"
                        + " SET published = excluded.published, words = excluded.words, films = excluded.films")
                .param("published", page.published())
                .param("words", JSON.writeValueAsString(page.words()))
                .param("films", page.films())
                .update();
    }

    /**
     * A recurring activity that runs.
     *
     * @param activity a code of the study
     * @param aims codes of the study
     */
    record Offer(String name, String activity, String place, String neighbourhood, int weekday, List<String> aims) {}

    /** What runs on a day, by neighbourhood. */
    List<Offer> offers(LocalDate day) {
        return database.sql("SELECT * FROM series WHERE begun <= :day AND (ended IS NULL OR ended > :day)"
                        + " ORDER BY neighbourhood, weekday, at, name")
                .param("day", day)
                .query(Pages::offer)
                .list();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getString("name"),
                row.getString("activity"),
                row.getString("place"),
                row.getString("neighbourhood"),
                row.getInt("weekday"),
                Arrays.asList((String[]) row.getArray("aims").getArray()));
    }

    /** A story that everybody may read. */
    record Told(String happened, String changed, String matters) {}

    /** The newest that were reviewed, agreed to, and are for everybody. */
    List<Told> stories() {
        return database.sql("SELECT happened, changed, matters FROM story WHERE state = 'reviewed' AND consent"
                        + " AND readers = 'everybody' ORDER BY day DESC, id LIMIT :most")
                .param("most", STORIES)
                .query(Told.class)
                .list();
    }
}
