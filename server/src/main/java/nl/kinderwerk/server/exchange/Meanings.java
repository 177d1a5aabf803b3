package nl.kinderwerk.server.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Practice;
import nl.kinderwerk.study.foreign.Likeness;

/**
 * What the texts of another system can mean: {@code series:ID}, {@code activity:CODE}, the code of an aim or partner, or
 * {@value #LEFT_OUT}.
 */
final class Meanings {
    /** Of a text that is not taken over. */
    static final String LEFT_OUT = "-";

    private static final String SERIES = "series:";
    private static final String ACTIVITY = "activity:";

    private final Workplace place;
    private final Map<String, Series> series = new HashMap<>();
    private final Map<Field, List<Choice>> choices = new EnumMap<>(Field.class);
    private final Map<Field, Map<String, String>> byName = new EnumMap<>(Field.class);

    /**
     * A recurring activity, and what it pre-fills.
     *
     * @param aims codes of the study
     * @param partners codes of the study
     */
    record Series(
            UUID id, String name, String activity, String neighbourhood, List<String> aims, List<String> partners) {}

    /** Something that a text can mean, and what it is called. */
    record Choice(String value, String name) {}

    /**
     * Meanings for an organisation.
     *
     * @param ofOrganisation its series
     * @param language of the names
     */
    Meanings(Workplace place, List<Series> ofOrganisation, String language) {
        this.place = place;
        Field.CODED.forEach(field -> {
            choices.put(field, new ArrayList<>());
            byName.put(field, new HashMap<>());
        });
        for (var one : ofOrganisation) {
            series.put(SERIES + one.id(), one);
            offer(Field.ACTIVITY, new Choice(SERIES + one.id(), one.name()), Stream.of(one.name()));
        }
        Practice practice = place.practice();
        offer(Field.ACTIVITY, practice.activities(), ACTIVITY, language);
        offer(Field.AIMS, practice.aims(), "", language);
        offer(Field.PARTNERS, practice.partners(), "", language);
    }

    private void offer(Field field, Item item, String prefix, String language) {
        for (var option : item.options()) {
            var names = Stream.concat(Stream.of(option.code()), option.label().byLanguage().values().stream());
            offer(field, new Choice(prefix + option.code(), option.label().in(language)), names);
        }
    }

    private void offer(Field field, Choice choice, Stream<String> names) {
        of(choices, field).add(choice);
        names.map(Likeness::plain)
                .filter(name -> !name.isEmpty())
                .forEach(name -> of(byName, field).putIfAbsent(name, choice.value()));
    }

    private static <T> T of(Map<Field, T> map, Field field) {
        return Optional.ofNullable(map.get(field)).orElseThrow();
    }

    Workplace place() {
        return place;
    }

    /** All that a text in the column of a field can mean: a field of codes. */
    List<Choice> choices(Field field) {
        return List.copyOf(of(choices, field));
    }

    /** What a text seems to mean: a choice of which it is a name, whatever the capitals, accents and marks. */
    Optional<String> propose(Field field, String text) {
        return Optional.ofNullable(of(byName, field).get(Likeness.plain(text)));
    }

    /** Whether something can be meant by a text in the column of a field. */
    boolean has(Field field, String meaning) {
        return of(choices, field).stream().anyMatch(choice -> choice.value().equals(meaning));
    }

    /** What a meaning is called. */
    String name(Field field, String meaning) {
        return of(choices, field).stream()
                .filter(choice -> choice.value().equals(meaning))
                .map(Choice::name)
                .findFirst()
                .orElse("");
    }

    Optional<Series> series(String meaning) {
        return Optional.ofNullable(series.get(meaning));
    }

    /** The code of a kind of activity, when a text means one. */
    static Optional<String> activity(String meaning) {
        return meaning.startsWith(ACTIVITY) ? Optional.of(meaning.substring(ACTIVITY.length())) : Optional.empty();
    }

    /** The texts in one cell: of an activity the cell; of a list its parts, at commas only when nothing else parts them. */
    List<String> parts(Field field, String cell) {
        if (field == Field.ACTIVITY || cell.isEmpty() || propose(field, cell).isPresent()) {
            return cell.isEmpty() ? List.of() : List.of(cell);
        }
        var strict = split(cell, "[;|\\n]");
        return strict.size() > 1 ? strict : split(cell, "[;|\\n,]");
    }

    private static List<String> split(String cell, String at) {
        return Arrays.stream(cell.split(at, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
