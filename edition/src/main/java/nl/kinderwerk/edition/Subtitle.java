package nl.kinderwerk.edition;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Figure;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Section;

/** The line under a headline: what, of whom, where, when, of how many. */
record Subtitle(Words words, Section section, Item item, Slice slice, Answered release) {

    String text(Figure figure) {
        var parts = new ArrayList<String>();
        parts.add(words.say("subtitle.share", release.subject(section, words)));
        parts.add(slice.label().in(words.language()));
        parts.add(Integer.toString(release.year()));
        base(figure).ifPresent(parts::add);
        multiple(item, words).ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    /** One n when all bases are equal, otherwise the range; nothing when nothing is shown. */
    private Optional<String> base(Figure figure) {
        var n = figure.cells().stream()
                .map(Cell::n)
                .filter(OptionalInt::isPresent)
                .collect(Collectors.summarizingInt(OptionalInt::getAsInt));
        return n.getCount() == 0 ? Optional.empty() : Optional.of(base(n, words));
    }

    static String base(IntSummaryStatistics n, Words words) {
        var same = n.getMin() == n.getMax();
        return same ? words.say("base.one", n.getMin()) : words.say("base.range", n.getMin(), n.getMax());
    }

    static Optional<String> multiple(Item item, Words words) {
        return item.type() == Item.Type.MULTI || item.type() == Item.Type.MULTI_TOP3
                ? Optional.of(words.say("subtitle.multiple"))
                : Optional.empty();
    }
}
