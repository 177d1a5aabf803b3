package nl.kinderwerk.edition;

import java.util.function.Predicate;
import nl.kinderwerk.figures.Claim;
import nl.kinderwerk.figures.Figure;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Section;

/** Chooses the first headline of a section that the figures support; otherwise the neutral one. */
final class Headlines {
    private Headlines() {}

    static String choose(Section section, Item item, Figure figure, Predicate<Claim> holds, String language) {
        return section.headlines().stream()
                .filter(h -> h.when().stream().map(Headlines::claim).allMatch(holds))
                .findFirst()
                .map(h -> fill(h, item, figure, language))
                .orElseGet(() -> section.fallback().in(language));
    }

    static Claim claim(Section.Condition condition) {
        var option = condition.option();
        return switch (condition.kind()) {
            case "at_most" -> new Claim.AtMost(option, condition.value());
            case "at_least" -> new Claim.AtLeast(option, condition.value());
            case "upper_below" -> new Claim.UpperBelow(option, condition.value());
            case "lower_above" -> new Claim.LowerAbove(option, condition.value());
            case "out_of_ten" -> new Claim.OutOfTen(option, (int) condition.value());
            case "most_named" -> new Claim.MostNamed(option);
            default -> throw new IllegalArgumentException("unknown condition " + condition.kind());
        };
    }

    private static String fill(Section.Headline headline, Item item, Figure figure, String language) {
        var text = headline.say().in(language);
        if (headline.when().isEmpty()) {
            return text;
        }
        var first = headline.when().getFirst();
        var percent = figure.cell(first.option()).percent().orElseThrow();
        return text.replace("{percent}", percent + "%")
                .replace("{tenths}", Integer.toString((percent + 5) / 10))
                .replace("{option}", item.option(first.option()).label().in(language));
    }
}
