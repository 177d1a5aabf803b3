package nl.kinderwerk.edition;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Claim;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Section;
import nl.kinderwerk.study.Section.Condition;
import nl.kinderwerk.study.Section.Headline;
import nl.kinderwerk.study.Section.Kind;

/**
 * Chooses the first headline of a section that the figures support; otherwise the neutral one.
 *
 * @param participantsOnly whether the figures are of those who took part, and of nobody else
 */
record Headlines(Section section, Item item, Words words, boolean participantsOnly) {

    /**
     * Every claim that a section may make in a wave: the family for which tests are adjusted.
     *
     * @param places ids of the domains that have figures in the wave
     */
    static List<Claim> family(Section section, Item item, Set<String> places) {
        return section.headlines().stream()
                .flatMap(h -> h.when().stream())
                .filter(c -> c.place().isEmpty() || places.contains(Slices.idOf(c.place())))
                .flatMap(c -> claims(c, item).stream())
                .distinct()
                .toList();
    }

    static List<Claim> claims(Condition condition, Item item) {
        var option = condition.option();
        var value = condition.value();
        var place = Slices.idOf(condition.place());
        return switch (condition.kind()) {
            case AT_MOST -> List.of(new Claim.AtMost(option, value));
            case AT_LEAST -> List.of(new Claim.AtLeast(option, value));
            case UPPER_BELOW -> List.of(new Claim.UpperBelow(option, value));
            case LOWER_ABOVE -> List.of(new Claim.LowerAbove(option, value));
            case OUT_OF_TEN -> List.of(new Claim.OutOfTen(option, (int) value));
            case MOST_NAMED -> List.of(new Claim.MostNamed(option));
            case NAMED_MOST_OFTEN ->
                item.options().stream()
                        .<Claim>map(o -> new Claim.AmongMostNamed(o.code()))
                        .toList();
            case MORE_THAN -> List.of(new Claim.MoreThan(option, place));
            case LESS_THAN -> List.of(new Claim.LessThan(option, place));
            case ABOUT_EQUAL -> List.of(new Claim.AboutEqual(option, place));
            case DIFFERENCE_NOT_SHOWN -> List.of(new Claim.DifferenceNotShown(option, place));
            case EVERYONE -> List.of(new Claim.Everyone(option));
            case NO_ONE -> List.of(new Claim.NoOne(option));
            case EVERY_PARTICIPANT -> List.of(new Claim.EveryParticipant(option));
            case NO_PARTICIPANT -> List.of(new Claim.NoParticipant(option));
            case RISE, FALL, STEADY, CHANGE_NOT_SHOWN -> List.of();
        };
    }

    /** @param holding the claims that hold, of the whole family */
    String choose(Set<Claim> holding, Function<String, Cell> cells) {
        return choose(condition -> holds(condition, holding), cells, leaders(holding, cells));
    }

    private boolean holds(Condition condition, Set<Claim> holding) {
        var claims = claims(condition, item);
        if (condition.kind() == Kind.NAMED_MOST_OFTEN) {
            var leaders = claims.stream().filter(holding::contains).count();
            return leaders > 1 && leaders <= condition.value();
        }
        return holding.containsAll(claims);
    }

    /** Names of the options that cannot be told apart from the first, by share: "a, b en c". */
    private String leaders(Set<Claim> holding, Function<String, Cell> cells) {
        var names = item.options().stream()
                .filter(o -> holding.contains(new Claim.AmongMostNamed(o.code())))
                .sorted((a, b) -> Integer.compare(percent(cells, b.code()), percent(cells, a.code())))
                .map(o -> o.label().in(words.language()))
                .toList();
        return words.list(names);
    }

    private static int percent(Function<String, Cell> cells, String option) {
        return cells.apply(option).percent().orElse(0);
    }

    /** @param holds tests a condition */
    String choose(Predicate<Condition> holds, Function<String, Cell> cells, String leaders) {
        return section.headlines().stream()
                .filter(h -> h.when().stream().allMatch(holds))
                .findFirst()
                .map(h -> ofParticipants(fill(h, cells).replace("{options}", leaders)))
                .orElseGet(() -> section.fallback().in(words.language()));
    }

    private String ofParticipants(String headline) {
        return participantsOnly ? words.say("headline.participants", headline) : headline;
    }

    private String fill(Headline headline, Function<String, Cell> cells) {
        var text = headline.say().in(words.language());
        var option = headline.when().getFirst().option();
        if (option.isEmpty()) {
            return text;
        }
        var percent = cells.apply(option).percent().orElseThrow();
        return text.replace("{percent}", percent + "%")
                .replace("{tenths}", Integer.toString((percent + 5) / 10))
                .replace("{option}", name(option));
    }

    /** Of a frequency the row: what is done, not how often. */
    private String name(String option) {
        return item.option(option.replaceFirst("\\..*", "")).label().in(words.language());
    }
}
