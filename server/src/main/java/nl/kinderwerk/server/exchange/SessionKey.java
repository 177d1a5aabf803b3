package nl.kinderwerk.server.exchange;

import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.study.foreign.Likeness;

/**
 * What tells a session from others when the other system gives it no number of its own.
 *
 * @param day as year-month-day
 * @param activity a series or a kind of activity
 * @param neighbourhood as the file writes it; empty when it does not
 */
record SessionKey(String organisation, String day, String activity, String neighbourhood) {
    static SessionKey of(String organisation, Optional<String> day, Optional<String> activity, String neighbourhood) {
        return new SessionKey(organisation, day.orElse(""), activity.orElse(""), Likeness.plain(neighbourhood));
    }

    /** Numbers are no part of it: they are what is corrected. Of sessions alike each has an ordinal, from 1. */
    UUID id(int ordinal) {
        return Identities.hash("session", day, activity, neighbourhood, Integer.toString(ordinal), organisation);
    }
}
