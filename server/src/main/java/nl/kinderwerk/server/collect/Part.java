package nl.kinderwerk.server.collect;

import java.util.List;
import java.util.stream.Stream;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Item.Option;
import nl.kinderwerk.study.Layout;

/**
 * What one step asks of an item.
 *
 * @param options those that are shown: some rows of a long matrix; those that were ticked when the top three is asked
 * @param top whether the top three is asked
 */
record Part(Item item, List<Option> options, boolean top) {
    Part {
        options = List.copyOf(options);
    }

    static Part of(Item item) {
        return new Part(item, item.options(), false);
    }

    /** The columns of answers.csv that this part fills, words at "anders, namelijk" excepted. */
    List<String> columns() {
        if (top) {
            return ranks().map(rank -> Layout.top(item, rank)).toList();
        }
        return switch (item.type()) {
            case SINGLE, NUMBER, TEXT, AREA -> List.of(item.id());
            case MULTI, MULTI_TOP3, MATRIX_FREQUENCY ->
                options.stream().map(o -> Layout.option(item, o)).toList();
        };
    }

    /** As many places as there are options, three at most. */
    Stream<Integer> ranks() {
        return Stream.iterate(1, rank -> rank + 1).limit(Math.min(Layout.TOP, options.size()));
    }

    /** Whether the words at "anders, namelijk" are asked here. */
    boolean asksWords() {
        return !top && options.stream().anyMatch(o -> o.code().equals(Item.OTHER));
    }

    /** Column of those words. */
    String words() {
        return Layout.words(item).orElseThrow();
    }
}
