package nl.kinderwerk.server.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What is different in a correction.
 *
 * @param what the name of a line of the report
 */
record Difference(String what, String was, String now) {
    /**
     * The lines of a report that differ from those of an earlier version.
     *
     * @param was lines by name
     */
    static List<Difference> between(Map<String, String> was, Map<String, String> now) {
        var names = new LinkedHashSet<>(was.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .map(name -> new Difference(name, was.getOrDefault(name, "–"), now.getOrDefault(name, "–")))
                .filter(difference -> !difference.was().equals(difference.now()))
                .toList();
    }
}
