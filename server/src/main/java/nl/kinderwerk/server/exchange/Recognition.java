package nl.kinderwerk.server.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells of the rows of a file which of them stand as registrations already. Each registration is at most one row. What is
 * surest comes first, for all rows: numbers of the other system, then ids of earlier files, then equal sessions.
 */
final class Recognition {
    private static final String WITHDRAWN = "withdrawn";

    private final Comparison comparison;
    private final Map<UUID, Registered> unclaimed = new HashMap<>();
    private final Map<LocalDate, List<Registered>> byDay = new HashMap<>();
    private final Set<UUID> taken;
    private final Map<SessionKey, List<UUID>> alike = new HashMap<>();
    private final Map<SessionKey, Integer> ordinals = new HashMap<>();
    private final List<Prepared> differing = new ArrayList<>();
    private int known;

    /**
     * A recognition.
     *
     * @param standing registrations with one of {@link #ids}, and all of the days of the rows
     */
    Recognition(Comparison comparison, Collection<Registered> standing) {
        this.comparison = comparison;
        for (var one : standing) {
            unclaimed.put(one.id(), one);
            if (!one.state().equals(WITHDRAWN)) {
                byDay.computeIfAbsent(one.day(), day -> new ArrayList<>()).add(one);
            }
        }
        taken = new HashSet<>(unclaimed.keySet());
    }

    /**
     * What was recognised.
     *
     * @param fresh rows of which nothing like it stands
     * @param extra rows of a day and an activity that stand with something else: a correction, or one session more
     * @param differing rows that stand, but say something else; of these nothing is changed
     * @param known how many rows stand as they are
     */
    record Recognised(List<Prepared> fresh, List<Prepared> extra, List<Prepared> differing, int known) {
        /** Those that can be read in. */
        List<Prepared> rows(boolean withExtra) {
            return withExtra ? Stream.concat(fresh.stream(), extra.stream()).toList() : fresh;
        }

        /** How many rows stand, as they are or with something else. */
        int standing() {
            return known + differing.size();
        }
    }

    /** Every id that one of the rows can have. */
    static Set<UUID> ids(List<Prepared> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.id(), row.byKey(), row.former()))
                .collect(Collectors.toSet());
    }

    Recognised recognise(List<Prepared> rows) {
        rows.forEach(row ->
                alike.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row.byKey()));
        var left = new ArrayList<>(rows);
        left.removeIf(this::isIdentified);
        left.removeIf(this::isFormer);
        left.removeIf(row -> isFound(row, comparison::hasSameNumbers));
        left.removeIf(row -> isFound(row, comparison::hasNoOtherNumbers));
        left.removeIf(this::isElsewhere);
        var isOpen = left.stream().collect(Collectors.partitioningBy(this::isPerhapsThere));
        return new Recognised(
                isOpen.getOrDefault(false, List.of()).stream().map(this::free).toList(),
                isOpen.getOrDefault(true, List.of()).stream().map(this::free).toList(),
                List.copyOf(differing),
                known);
    }

    private boolean isIdentified(Prepared row) {
        var found = row.identity().flatMap(id -> Optional.ofNullable(unclaimed.get(id)));
        found.ifPresent(one -> claim(row, one, one.state().equals(WITHDRAWN) || comparison.isSame(row, one)));
        return found.isPresent();
    }

    /** That id holds the numbers too, so that the file said the same when it was read in. */
    private boolean isFormer(Prepared row) {
        var found = Optional.ofNullable(unclaimed.get(row.former()));
        found.ifPresent(one -> claim(row, one, true));
        return found.isPresent();
    }

    private boolean isFound(Prepared row, BiPredicate<Prepared, Registered> numbers) {
        var found = candidates(row)
                .filter(one -> comparison.isAlike(row, one) && comparison.isSamePlace(row, one))
                .filter(one -> numbers.test(row, one))
                .findFirst();
        found.ifPresent(one -> claim(row, one, !comparison.hasMoreNumbers(row, one)));
        return found.isPresent();
    }

    /** Two numbers of the other system are two sessions, however equal: only what was read in without them can be one. */
    private Stream<Registered> candidates(Prepared row) {
        return row.identity().isPresent()
                ? byKey(row).filter(one -> !one.state().equals(WITHDRAWN))
                : onDay(row);
    }

    private Stream<Registered> byKey(Prepared row) {
        return alike.getOrDefault(row.key(), List.of()).stream()
                .flatMap(id -> Stream.ofNullable(unclaimed.get(id)))
                .toList()
                .stream();
    }

    private Stream<Registered> onDay(Prepared row) {
        var day = row.one("day");
        return day.isEmpty() ? Stream.of() : byDay.getOrDefault(LocalDate.parse(day), List.of()).stream();
    }

    /** Whether it was read in once, and withdrawn or moved to another day or activity since. */
    private boolean isElsewhere(Prepared row) {
        var found = byKey(row).filter(one -> !isAlikeNow(row, one)).findFirst();
        found.ifPresent(one -> claim(row, one, one.state().equals(WITHDRAWN)));
        return found.isPresent();
    }

    private boolean isAlikeNow(Prepared row, Registered one) {
        return !one.state().equals(WITHDRAWN) && comparison.isAlike(row, one);
    }

    private boolean isPerhapsThere(Prepared row) {
        return onDay(row).anyMatch(one -> comparison.isAlike(row, one));
    }

    private void claim(Prepared row, Registered one, boolean isSame) {
        unclaimed.remove(one.id());
        byDay.getOrDefault(one.day(), new ArrayList<>()).remove(one);
        if (isSame) {
            known++;
        } else {
            differing.add(row);
        }
    }

    /** The row with an id that no registration and no other row has. */
    private Prepared free(Prepared row) {
        if (row.identity().isPresent()) {
            return row;
        }
        var id = row.key().id(ordinals.merge(row.key(), 1, Integer::sum));
        while (!taken.add(id)) {
            id = row.key().id(ordinals.merge(row.key(), 1, Integer::sum));
        }
        return row.as(id);
    }
}
