package nl.kinderwerk.server.conversation;

import java.util.List;
import java.util.Optional;

/**
 * An activity that took place, as far as a report needs it.
 *
 * @param id of its registration
 * @param aims codes of the study
 * @param children attendances; absent when nobody filled them in
 */
record Session(
        String id,
        String neighbourhood,
        List<String> aims,
        boolean counted,
        boolean withPartner,
        Optional<Integer> children,
        Optional<Integer> parents) {
    Session {
        aims = List.copyOf(aims);
    }
}
