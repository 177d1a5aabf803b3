package nl.kinderwerk.server.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.kinderwerk.server.access.AccountLinks.Place;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody with an account; in the scope of an organisation, everybody there. */
final class People {
    private final JdbcClient database;

    People(JdbcClient database) {
        this.database = database;
    }

    /** Somebody with an account. */
    record Person(UUID account, String email, Place place) {
        boolean onlyRegisters() {
            return place.roles().equals(Set.of(Role.KINDERWERKER));
        }
    }

    List<Person> all() {
        return database.sql("SELECT * FROM account ORDER BY organisation NULLS FIRST, email")
                .query((row, number) ->
                        new Person(row.getObject("id", UUID.class), row.getString("email"), Place.of(row)))
                .list();
    }

    Optional<Person> find(UUID account) {
        return all().stream().filter(person -> person.account().equals(account)).findFirst();
    }

    /** Removes the account and its ways in. What they did stays, without a name. */
    void erase(Person person) {
        database.sql("DELETE FROM account WHERE id = :id")
                .param("id", person.account())
                .update();
    }
}
