package nl.kinderwerk.server.collect;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Item.Option;
import nl.kinderwerk.study.Layout;

/** The options that somebody chose: of a top three those, else all that were ticked. */
final class Chosen {
    private Chosen() {}

    static Set<String> of(Item item, Map<String, String> cells) {
        return switch (item.type()) {
            case SINGLE -> known(item, Stream.ofNullable(cells.get(item.id())));
            case MULTI -> ticked(item, cells);
            case MULTI_TOP3 -> {
                var top = known(
                        item, Stream.of(1, 2, 3).flatMap(rank -> Stream.ofNullable(cells.get(Layout.top(item, rank)))));
                yield top.isEmpty() ? ticked(item, cells) : top;
            }
            default -> Set.of();
        };
    }

    private static Set<String> ticked(Item item, Map<String, String> cells) {
        return item.options().stream()
                .filter(option -> "1".equals(cells.get(Layout.option(item, option))))
                .map(Option::code)
                .collect(Collectors.toSet());
    }

    private static Set<String> known(Item item, Stream<String> codes) {
        return codes.filter(
                        code -> item.options().stream().anyMatch(o -> o.code().equals(code)))
                .collect(Collectors.toSet());
    }
}
