package nl.kinderwerk.server.collect;

import java.util.List;
import java.util.Map;

/**
 * A step as it came back.
 *
 * @param answers what was filled in, by column; also what cannot be right, so that nothing typed is lost
 * @param slips what cannot be right
 */
record Filled(Map<String, String> answers, List<Slip> slips) {
    Filled {
        answers = Map.copyOf(answers);
        slips = List.copyOf(slips);
    }

    /**
     * Something that cannot be right.
     *
     * @param field column, and name of the field on the page
     * @param key of the sentence that says so
     */
    record Slip(String field, String key) {}
}
