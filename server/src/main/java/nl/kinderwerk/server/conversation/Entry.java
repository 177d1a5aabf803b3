package nl.kinderwerk.server.conversation;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one side says of one aim.
 *
 * @param good what goes well
 * @param better what can be better
 * @param need what the two need from each other
 */
record Entry(String aim, Side side, String good, String better, String need) {
    /** What is asked about every aim, in the order of the agenda. */
    enum Topic {
        /** What goes well. */
        GOOD,
        /** What can be better. */
        BETTER,
        /** What the two need from each other. */
        NEED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By name of the field in which it is written. */
    Map<String, String> fields() {
        return Stream.of(Topic.values()).collect(Collectors.toMap(topic -> topic.code() + "." + aim, this::on));
    }

    String on(Topic topic) {
        return switch (topic) {
            case GOOD -> good;
            case BETTER -> better;
            case NEED -> need;
        };
    }
}
