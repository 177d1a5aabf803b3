package nl.kinderwerk.figures;

import java.util.List;

/**
 * A part of the respondents: everybody for whom all conditions hold. No conditions: everybody.
 *
 * @param id unique within a publication, for example {@code PV26}
 */
public record Domain(String id, List<Condition> conditions) {
    public Domain {
        conditions = List.copyOf(conditions);
    }

    /** Everybody who answered, under the id given. */
    public static Domain everybody(String id) {
        return new Domain(id, List.of());
    }
}
