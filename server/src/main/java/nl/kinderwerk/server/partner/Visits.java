package nl.kinderwerk.server.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests to come and see the practice of the organisation in whose scope it is asked. */
final class Visits {
    /** After so many months a request is forgotten, handled or not. */
    static final int MONTHS_KEPT = 6;

    private final JdbcClient database;

    Visits(JdbcClient database) {
        this.database = database;
    }

    /**
     * Somebody who wants to come.
     *
     * @param place where they work or live
     * @param wish what they want to see, and when
     */
    record Request(UUID id, LocalDate day, String name, String place, String email, String wish) {}

    /** Keeps a request; the same one twice is one. */
    boolean add(Request request) {
        return database.sql(
                                "INSERT INTO visit_request VALUES (current_setting('kinderwerk.organisation'), :id, :day, :name,"
                                        + " :place, :email, :wish) ON CONFLICT DO NOTHING")
                        .param("id", request.id())
                        .param("day", request.day())
                        .param("name", request.name())
                        .param("place", request.place())
                        .param("email", request.email())
                        .param("wish", request.wish())
                        .update()
                == 1;
    }

    /** Oldest first; none that should be gone. */
    List<Request> open(LocalDate today) {
        forget(today);
        return database.sql("SELECT id, day, name, place, email, wish FROM visit_request ORDER BY day, id")
                .query(Request.class)
                .list();
    }

    /** Whether there was one; what was asked is gone afterwards. */
    boolean handle(UUID id) {
        return database.sql("DELETE FROM visit_request WHERE id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    void forget(LocalDate today) {
        database.sql("DELETE FROM visit_request WHERE day < :last")
                .param("last", today.minusMonths(MONTHS_KEPT))
                .update();
    }
}
