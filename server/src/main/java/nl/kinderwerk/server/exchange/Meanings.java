package nl.kinderwerk.server.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.foreign.Likeness;

/**
 * What the texts of another system can mean: {@code series:ID}, {@code activity:CODE}, the code of an aim or partner, or
 * {@value #LEFT_OUT}.
 *
 * @param series those of the organisation
 */
record Meanings(Workplace place, List<Series> series) {
    /** Of a text that is not taken over. */
    static final String LEFT_OUT = "-";

    private static final String FIRST_LANGUAGE = "nl";
    private static final String SERIES = "series:";
    private static final String ACTIVITY = "activity:";

    /**
     * A recurring activity, and what it pre-fills.
     *
     * @param aims codes of the study
     * @param partners codes of the study
     */
    record Series(UUID id, String name, String activity, String neighbourhood, List<String> aims, List<String> partners) {}

    /**
     * Something that a text can mean.
     *
     * @param names by which it is recognised, the first of which is shown
     */
    record Choice(String value, List<String> names) {
        String name() {
            return names.getFirst();
        }
    }

    /** All that a text in the column of a field can mean. */
    List<Choice> choices(Field field, String language) {
        return switch (field) {
            case ACTIVITY -> {
                var choices = new ArrayList<Choice>();
                series.forEach(one -> choices.add(new Choice(SERIES + one.id(), List.of(one.name()))));
                choices.addAll(options(place.practice().activities(), ACTIVITY, language));
                yield choices;
            }
            case AIMS -> options(place.practice().aims(), "", language);
            case PARTNERS -> options(place.practice().partners(), "", language);
            default -> List.of();
        };
    }

    private static List<Choice> options(Item item, String prefix, String language) {
        return item.options().stream()
                .map(option -> new Choice(
                        prefix + option.code(),
                        Stream.concat(
                                        Stream.of(option.label().in(language), option.code()),
                                        option.label().byLanguage().values().stream())
                                .toList()))
                .toList();
    }

    /** What a text seems to mean: a choice of which it is a name, whatever the capitals, accents and marks. */
    Optional<String> propose(Field field, String text, String language) {
        return choices(field, language).stream()
                .filter(choice -> isName(text, choice))
                .map(Choice::value)
                .findFirst();
    }

    private static boolean isName(String text, Choice choice) {
        var plain = Likeness.plain(text);
        return !plain.isEmpty()
                && choice.names().stream().anyMatch(name -> Likeness.plain(name).equals(plain));
    }

    Optional<Series> series(String meaning) {
        return series.stream()
                .filter(one -> meaning.equals(SERIES + one.id()))
                .findFirst();
    }

    /** The code of a kind of activity, when a text means one. */
    static Optional<String> activity(String meaning) {
        return meaning.startsWith(ACTIVITY) ? Optional.of(meaning.substring(ACTIVITY.length())) : Optional.empty();
    }

    /** Whether something can be meant by a text in the column of a field. */
    boolean has(Field field, String meaning) {
        return choices(field, FIRST_LANGUAGE).stream().anyMatch(choice -> choice.value().equals(meaning));
    }

    /** The texts in one cell: of an activity the cell; of a list its parts, at commas only when nothing else parts them. */
    List<String> parts(Field field, String cell, String language) {
        if (field == Field.ACTIVITY || cell.isEmpty() || propose(field, cell, language).isPresent()) {
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
