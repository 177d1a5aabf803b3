package nl.kinderwerk.server.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.kinderwerk.study.foreign.Likeness;

/** Whether a row of a file says what a registration says. Only columns that were bound say something. */
record Comparison(Binding binding, Meanings meanings) {
    private static final String SERIES = "series";
    private static final String ACTIVITY = "activity";

    /** Whether nothing that the row says is otherwise. */
    boolean isSame(Prepared row, Registered one) {
        return isOnSameDay(row, one)
                && (saysNoActivity(row) || isSameActivity(row, one) && isSeriesKept(row, one))
                && isSamePlace(row, one)
                && hasSameNumbers(row, one)
                && (isUnbound(Field.COUNTED) || row.one("counted").equals(one.counted() ? "counted" : "estimated"))
                && isSame(Field.AIMS, row.fields().getOrDefault("aim", List.of()), one.aims())
                && isSame(Field.PARTNERS, row.fields().getOrDefault("partner", List.of()), one.partners())
                && (isUnbound(Field.NOTE) || spaced(row.one("note")).equals(spaced(one.note())));
    }

    /** Whether both are of the same day and activity, in whichever neighbourhood. */
    boolean isAlike(Prepared row, Registered one) {
        return isOnSameDay(row, one) && !saysNoActivity(row) && isSameActivity(row, one);
    }

    /** A file without a neighbourhood says nothing about it: a series may have moved since. */
    boolean isSamePlace(Prepared row, Registered one) {
        var said = row.key().neighbourhood();
        return said.isEmpty() || said.equals(Likeness.plain(one.neighbourhood()));
    }

    /** Whether it took place according to both, with the same numbers and the same gaps. */
    boolean hasSameNumbers(Prepared row, Registered one) {
        return isSameState(row, one)
                && Field.NUMBERS.stream()
                        .allMatch(field -> isUnbound(field) || row.number(field).equals(number(one, field)));
    }

    /** Whether numbers are the same where both have one. */
    boolean hasNoOtherNumbers(Prepared row, Registered one) {
        return isSameState(row, one)
                && Field.NUMBERS.stream().allMatch(field -> agrees(row.number(field), number(one, field)));
    }

    /** Whether the row has a number where the registration has a gap. */
    boolean hasMoreNumbers(Prepared row, Registered one) {
        return Field.NUMBERS.stream()
                .anyMatch(field ->
                        row.number(field).isPresent() && number(one, field).isEmpty());
    }

    private boolean isUnbound(Field field) {
        return binding.column(field).isEmpty();
    }

    private static boolean isOnSameDay(Prepared row, Registered one) {
        return row.one("day").equals(one.day().toString());
    }

    private static boolean saysNoActivity(Prepared row) {
        return row.one(SERIES).isEmpty() && row.one(ACTIVITY).isEmpty();
    }

    private boolean isSameState(Prepared row, Registered one) {
        return isUnbound(Field.STATE) || row.one("state").equals(one.state());
    }

    /** Two series can have the same name: a file cannot tell them apart. Without a series the kind of activity tells. */
    private boolean isSameActivity(Prepared row, Registered one) {
        var series = meanings.series("series:" + row.one(SERIES));
        if (series.isPresent() && one.series().isPresent()) {
            return series.get().id().equals(one.series().get())
                    || one.seriesName().equals(Optional.of(series.get().name()));
        }
        return series.map(Meanings.Series::activity).orElse(row.one(ACTIVITY)).equals(one.activity());
    }

    private static boolean isSeriesKept(Prepared row, Registered one) {
        return row.one(SERIES).isEmpty() || one.series().isPresent();
    }

    private boolean isSame(Field field, List<String> said, List<String> registered) {
        return isUnbound(field) || new HashSet<>(said).equals(new HashSet<>(registered));
    }

    private static boolean agrees(Optional<String> said, Optional<String> registered) {
        return said.isEmpty() || registered.isEmpty() || said.equals(registered);
    }

    private static Optional<String> number(Registered one, Field field) {
        var number = switch (field) {
            case CHILDREN -> one.children();
            case PARENTS -> one.parents();
            default -> one.volunteers();
        };
        return number.map(n -> Integer.toString(n));
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
