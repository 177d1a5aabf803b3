package nl.kinderwerk.server.conversation;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.kinderwerk.figures.protect.CellKey;
import nl.kinderwerk.figures.protect.RegisteredCell;
import nl.kinderwerk.figures.protect.RegistrationCount;
import nl.kinderwerk.figures.protect.RegistrationRules;

/** Adds up attendances and lets out only what may be printed. */
final class Attendances {
    private static final RegistrationRules RULES = RegistrationRules.DEFAULT;

    private final String salt;

    /**
     * Attendances.
     *
     * @param salt the secret by which counts are rounded: the same sessions always the same
     */
    Attendances(String salt) {
        this.salt = salt;
    }

    /**
     * What is shown of a cell.
     *
     * @param organisation whose report it is; by writing it, it agrees to be recognised
     * @param held sessions that took place
     * @param people whose attendances: children or parents, never both
     */
    Shown shown(String organisation, List<Session> held, Function<Session, Optional<Integer>> people) {
        if (held.isEmpty()) {
            return Shown.NOTHING;
        }
        var told = held.stream().filter(s -> people.apply(s).isPresent()).toList();
        return told.isEmpty()
                ? Shown.UNKNOWN
                : decide(organisation, told, s -> people.apply(s).orElse(0));
    }

    private Shown decide(String organisation, List<Session> told, Function<Session, Integer> people) {
        var present = told.stream().filter(s -> people.apply(s) > 0).toList();
        var keys = present.stream()
                .map(s -> BigInteger.valueOf(CellKey.ofRecord(salt, s.id())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        var largest = present.stream().mapToInt(people::apply).max().orElse(0);
        var sum = present.stream().mapToInt(people::apply).sum();
        return shown(RULES.publish(new RegisteredCell(keys, largest, Map.of(organisation, sum)), Set.of(organisation)));
    }

    private static Shown shown(RegistrationCount decided) {
        return switch (decided) {
            // Somebody filled in that nobody came; that is few.
            case RegistrationCount.Nothing nobody -> Shown.fewerThan(RULES.minAttendance());
            case RegistrationCount.Rounded rounded -> Shown.rounded(rounded.value());
            case RegistrationCount.Few few -> Shown.fewerThan(few.threshold());
            case RegistrationCount.RolledUp small -> Shown.WITHHELD;
            case RegistrationCount.Withheld withheld -> Shown.WITHHELD;
        };
    }
}
