package nl.kinderwerk.figures.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Three organisations count together and each by itself, in any order: who knows exactly what two of them did, and reads all
 * that was published, still does not find a small count of the third.
 */
class KnownOthersTest {
    private static final RegistrationRules RULES = RegistrationRules.DEFAULT;
    private static final Instant APRIL = Instant.parse("2026-04-02T10:00:00Z");
    private static final Set<String> ALL = Set.of("O1", "O2", "O3");
    private static final String TOWN = "GM";

    private final Map<String, List<RegistrationEntry>> published = new HashMap<>();
    private final Map<String, List<RegistrationEntry>> told = new HashMap<>();

    /** What one organisation published, or what all of them did; and of whom small counts are guarded. */
    private record Memory(List<RegistrationEntry> entries, Map<String, List<RegistrationEntry>> guarded)
            implements RegistrationLedger {
        @Override
        public String salt() {
            return "0123456789abcdef0123456789abcdef";
        }

        @Override
        public void append(List<RegistrationEntry> added) {
            entries.addAll(added);
        }
    }

    private static List<Registered> registered(Random random) {
        return IntStream.range(0, 18)
                .mapToObj(unit -> {
                    var organisation = "O" + (1 + unit % 3);
                    return new Registered(
                            "unit " + random.nextLong(),
                            "session " + unit,
                            organisation,
                            Set.of(TOWN, organisation, organisation + "/" + random.nextInt(3)),
                            Set.of("2026-0" + (1 + random.nextInt(3)), "2026"),
                            Set.of(random.nextBoolean() ? "meedoen" : "buurt"),
                            1 + random.nextInt(random.nextBoolean() ? 4 : 12));
                })
                .toList();
    }

    private static List<RegistrationKey> wanted(String area, String... parts) {
        var whole = Stream.concat(Stream.of(area), Stream.of(parts)).map(a -> key(a, "2026", Optional.empty()));
        var aims = Stream.of("meedoen", "buurt").map(aim -> key(area, "2026", Optional.of(aim)));
        return Stream.concat(whole, aims).toList();
    }

    private static RegistrationKey key(String area, String period, Optional<String> aim) {
        return new RegistrationKey(area, period, aim);
    }

    private static List<RegistrationKey> own(String organisation) {
        return wanted(organisation, organisation + "/0", organisation + "/1", organisation + "/2");
    }

    /** Every count that a report of the organisation itself would not show. */
    private static List<RegistrationEntry> small(String organisation, List<Registered> registered) {
        var memory = new Memory(new ArrayList<>(), Map.of());
        RegistrationProtection.publish(of(organisation, registered), RULES, memory);
        return memory.entries().stream()
                .filter(e -> !(e.shown() instanceof RegistrationCount.Rounded)
                        && !e.units().isEmpty())
                .map(e -> new RegistrationEntry(
                        key("small/" + e.key().area(), e.key().period(), e.key().aim()),
                        e.units(),
                        e.organisations(),
                        new RegistrationCount.RolledUp(),
                        Optional.empty(),
                        "small",
                        APRIL))
                .toList();
    }

    private static RegistrationProposal of(String organisation, List<Registered> registered) {
        return new RegistrationProposal(
                "own",
                APRIL,
                registered.stream()
                        .filter(r -> r.organisation().equals(organisation))
                        .toList(),
                own(organisation),
                Set.of(organisation),
                Map.of());
    }

    private void together(List<Registered> registered, boolean isGuarded) {
        var periods = Stream.of("2026-01", "2026-02", "2026-03").map(month -> key(TOWN, month, Optional.empty()));
        var proposal = new RegistrationProposal(
                "joint",
                APRIL,
                registered,
                Stream.concat(wanted(TOWN).stream(), periods).toList(),
                Set.of(),
                Map.of());
        var past = published.values().stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
        var known = past.size();
        Map<String, List<RegistrationEntry>> guarded =
                isGuarded ? ALL.stream().collect(Collectors.toMap(o -> o, o -> small(o, registered))) : Map.of();
        RegistrationProtection.publish(proposal, RULES, new Memory(past, guarded));
        var added = past.subList(known, past.size());
        for (var organisation : ALL) {
            var units = registered.stream()
                    .filter(r -> r.organisation().equals(organisation))
                    .map(Registered::id)
                    .collect(Collectors.toSet());
            told.put(
                    organisation,
                    added.stream()
                            .filter(RegistrationEntry::isShown)
                            .map(e -> e.partOf(organisation, units, RULES))
                            .filter(e -> !e.units().isEmpty())
                            .toList());
        }
    }

    private void alone(String organisation, List<Registered> registered, boolean isGuarded) {
        var known = told.getOrDefault(organisation, List.of());
        Map<String, List<RegistrationEntry>> guarded =
                isGuarded && !known.isEmpty() ? Map.of(organisation, known) : Map.of();
        var memory = new Memory(published.computeIfAbsent(organisation, o -> new ArrayList<>()), guarded);
        RegistrationProtection.publish(of(organisation, registered), RULES, memory);
    }

    /** Small counts that are found, and counts that are shown. */
    private record Outcome(int found, long shown) {
        Outcome plus(Outcome other) {
            return new Outcome(found + other.found, shown + other.shown);
        }
    }

    private Outcome publishInAnyOrder(long seed, boolean isGuarded) {
        var random = new Random(seed);
        var registered = registered(random);
        published.clear();
        told.clear();
        var order = new ArrayList<>(List.of("O1", "O2", "O3", TOWN));
        Collections.shuffle(order, random);
        for (var who : order) {
            if (who.equals(TOWN)) {
                together(registered, isGuarded);
            } else {
                alone(who, registered, isGuarded);
            }
        }
        return ALL.stream().map(o -> outcome(o, registered)).reduce(new Outcome(0, 0), Outcome::plus);
    }

    private Outcome outcome(String organisation, List<Registered> registered) {
        var read = Stream.of(published.get(organisation), told.get(organisation))
                .flatMap(List::stream)
                .toList();
        var all = Stream.concat(read.stream(), small(organisation, registered).stream())
                .toList();
        var shown = read.stream().filter(RegistrationEntry::isShown).count();
        return new Outcome(RegistrationAudit.leaks(List.of(), all, RULES).size(), shown);
    }

    private Outcome publishOften(boolean isGuarded) {
        return IntStream.range(0, 60)
                .mapToObj(seed -> publishInAnyOrder(seed, isGuarded))
                .reduce(new Outcome(0, 0), Outcome::plus);
    }

    @Test
    void inNoOrderOfReportsIsASmallCountFound() {
        var open = publishOften(false);
        var guarded = publishOften(true);
        assertThat(open.found()).as("found when nobody guards").isGreaterThan(10);
        assertThat(guarded.found()).isZero();
        assertThat(guarded.shown()).as("still shown").isGreaterThan(open.shown() * 8 / 10);
    }
}
