package nl.kinderwerk.server.practice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the organisation in whose scope it is asked works, and how many children live there. */
public final class Neighbourhoods {
    private final JdbcClient database;

    /** Neighbourhoods of whose scope it is. */
    public Neighbourhoods(JdbcClient database) {
        this.database = database;
    }

    /** Every neighbourhood in which something was planned or registered, by name; and its children up to 12, if told. */
    Map<String, Optional<Integer>> all() {
        var all = new LinkedHashMap<String, Optional<Integer>>();
        database.sql("""
                        SELECT name, children_living FROM (
                          SELECT neighbourhood FROM series UNION SELECT neighbourhood FROM registration) AS used (name)
                        LEFT JOIN neighbourhood USING (name) WHERE name <> '' ORDER BY name
                        """).query(row -> {
            all.put(row.getString(1), Optional.ofNullable(row.getObject(2, Integer.class)));
        });
        return all;
    }

    /** Children up to 12 who live in a neighbourhood, by name, as far as the organisation told it. */
    public Map<String, Integer> childrenLiving() {
        var living = new LinkedHashMap<String, Integer>();
        database.sql("SELECT name, children_living FROM neighbourhood").query(row -> {
            living.put(row.getString(1), row.getInt(2));
        });
        return living;
    }

    /** Replaces what was told of some neighbourhoods before; of one without a number nothing is known any more. */
    void tell(Map<String, Optional<Integer>> childrenLiving) {
        childrenLiving.forEach((name, number) -> {
            database.sql("DELETE FROM neighbourhood WHERE name = :name")
                    .param("name", name)
                    .update();
            number.ifPresent(living -> database.sql(
                            "INSERT INTO neighbourhood VALUES (current_setting('kinderwerk.organisation'), :name, :living)")
                    .param("name", name)
                    .param("living", living)
                    .update());
        });
    }
}
