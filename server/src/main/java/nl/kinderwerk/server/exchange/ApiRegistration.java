package nl.kinderwerk.server.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A registration as the interface shows it: without its note, which is for colleagues. An absent number is null and no zero. */
record ApiRegistration(
        UUID id,
        Optional<UUID> series,
        String activity,
        String neighbourhood,
        LocalDate day,
        String state,
        Optional<Integer> children,
        Optional<Integer> parents,
        Optional<Integer> volunteers,
        boolean counted,
        List<String> aims,
        List<String> partners,
        Map<String, Integer> ages,
        List<String> flags,
        boolean sample) {
    static ApiRegistration of(Registered one, boolean sample) {
        return new ApiRegistration(
                one.id(),
                one.series(),
                one.activity(),
                one.neighbourhood(),
                one.day(),
                one.state(),
                one.children(),
                one.parents(),
                one.volunteers(),
                one.counted(),
                one.aims(),
                one.partners(),
                one.ages(),
                one.flags(),
                sample);
    }
}
