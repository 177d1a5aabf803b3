package nl.kinderwerk.server.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of a report, apart from what both sides say about it.
 *
 * @param question to the commissioner
 * @param failed what did not work
 * @param aims about which both talk, codes of the study
 * @param targets how many activities both sides agreed on
 * @param help what the commissioner did that helped or hindered, in their own words
 * @param seconds that somebody worked on it
 */
record Report(
        UUID id,
        Term term,
        int version,
        boolean frozen,
        String question,
        String failed,
        List<String> aims,
        List<Told> stories,
        Snapshot snapshot,
        List<Target> targets,
        String help,
        int seconds) {
    Report {
        aims = List.copyOf(aims);
        stories = List.copyOf(stories);
        targets = List.copyOf(targets);
    }

    boolean has(Told story) {
        return stories.stream().anyMatch(told -> told.id().equals(story.id()));
    }

    Optional<Target> target(String aim) {
        return targets.stream().filter(target -> target.aim().equals(aim)).findFirst();
    }

    /** What one side wrote that belongs to no agenda, by name of the field. */
    Map<String, String> words(Side side) {
        var words = new HashMap<>(
                side == Side.COMMISSIONER ? Map.of("help", help) : Map.of("question", question, "failed", failed));
        if (side == Side.ORGANISATION) {
            targets.forEach(target -> words.putAll(target.fields()));
        }
        return words;
    }

    /** How many activities with an aim took place. */
    int held(String aim) {
        return snapshot.aims().stream()
                .filter(row -> row.code().equals(aim))
                .mapToInt(row -> row.now().held())
                .sum();
    }

    /** The same with those of its stories that may still be told. */
    Report telling(List<Told> told) {
        return with(question, failed, aims, told.stream().filter(this::has).toList(), 0);
    }

    /** The same with other words of the organisation. */
    Report with(String asked, String didNotWork, List<String> aboutAims, List<Told> chosen, int worked) {
        return new Report(
                id,
                term,
                version,
                frozen,
                asked,
                didNotWork,
                aboutAims,
                chosen,
                snapshot,
                targets,
                help,
                seconds + worked);
    }

    Report freeze() {
        return new Report(id, term, version, true, question, failed, aims, stories, snapshot, targets, help, seconds);
    }
}
