package nl.kinderwerk.server.access;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations in which people with an account work. */
final class Organisations {
    private final JdbcClient database;

    Organisations(JdbcClient database) {
        this.database = database;
    }

    /** One of them; its municipality is an area code. */
    record Organisation(String code, String name, String municipality) {}

    List<Organisation> all() {
        return database.sql("SELECT code, name, municipality FROM organisation ORDER BY name, code")
                .query(Organisation.class)
                .list();
    }

    Optional<Organisation> find(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Makes it, or gives the one of this code another name and municipality. */
    void put(Organisation organisation) {
        database.sql("""
                        INSERT INTO organisation (code, name, municipality) VALUES (:code, :name, :municipality)
                        ON CONFLICT (code) DO UPDATE SET name = :name, municipality = :municipality
                        """).paramSource(organisation).update();
    }
}
