package nl.kinderwerk.server.conversation;

import java.util.Map;

/**
 * How many activities both sides agreed on, as a band. It is there to talk about: no more or less is judged by it.
 *
 * @param aim a code of the study
 * @param because why so many
 */
record Target(String aim, int from, int to, String because) {
    /** By name of the field in which it is written. */
    Map<String, String> fields() {
        return Map.of("from." + aim, String.valueOf(from), "to." + aim, String.valueOf(to), "because." + aim, because);
    }

    boolean isBand() {
        return from >= 0 && from <= to;
    }
}
