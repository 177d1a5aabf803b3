package nl.kinderwerk.server.collect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Answers that were not sent yet. It is stored sealed; only the respondent's code opens it.
 *
 * @param wave it belongs to
 * @param token the deelnamecode with which it began; empty for an open link
 * @param submission made once, so that sending twice stores once
 * @param answers by column, as filled in
 * @param seen ids of the steps that were shown
 */
record Draft(String wave, String token, UUID submission, Map<String, String> answers, Set<String> seen) {
    Draft {
        answers = Map.copyOf(answers);
        seen = Set.copyOf(seen);
    }

    static Draft begin(String wave, String token) {
        return new Draft(wave, token, UUID.randomUUID(), Map.of(), Set.of());
    }

    boolean isOpen() {
        return token.isEmpty();
    }

    Draft with(Step step, Map<String, String> filled) {
        var all = new HashMap<>(answers);
        all.putAll(filled);
        var shown = new HashSet<>(seen);
        shown.add(step.id());
        return new Draft(wave, token, submission, all, shown);
    }
}
