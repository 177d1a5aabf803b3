package nl.kinderwerk.server.joint;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An organisation that can be asked.
 *
 * @param municipality code of its area
 * @param sample whether it is invented
 */
record Participant(String code, String name, String municipality, boolean sample) {
    static List<Participant> all(JdbcClient database) {
        return database.sql("SELECT code, name, municipality, sample FROM organisation ORDER BY name, code")
                .query(Participant.class)
                .list();
    }

    /** Those of a report, by name. */
    static List<Participant> of(JdbcClient database, JointReport report) {
        return all(database).stream()
                .filter(one -> report.organisations().contains(one.code()))
                .toList();
    }
}
