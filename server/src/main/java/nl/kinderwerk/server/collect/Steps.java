package nl.kinderwerk.server.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Item.Option;
import nl.kinderwerk.study.Layout;
import nl.kinderwerk.study.Questionnaire;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;

/** The screens that answers lead past, in order. */
record Steps(List<Step> all) {
    /** More rows than this, and a matrix goes over several screens: on a phone nobody likes to scroll on and on. */
    private static final int ROWS = 7;

    /** The item that asks about the event of the wave; without an event it is not asked. */
    static final String EVENT_ITEM = "verstoring";

    Steps {
        all = List.copyOf(all);
    }

    static Steps of(Study study, Wave wave, Map<String, String> answers) {
        return new Steps(study.questionnaire().route(answers).stream()
                .flatMap(page -> steps(page, wave, answers).stream())
                .toList());
    }

    private static List<Step> steps(Questionnaire.Page page, Wave wave, Map<String, String> answers) {
        var items = page.items().stream()
                .filter(item -> !item.id().equals(EVENT_ITEM) || wave.event().isPresent())
                .toList();
        var screens = new ArrayList<List<Part>>();
        var together = new ArrayList<Part>();
        items.forEach(item -> add(item, screens, together));
        close(screens, together);
        // The top three comes last, so that the screens before it are the same whatever is ticked.
        items.forEach(item -> ticked(item, answers).ifPresent(o -> screens.add(List.of(new Part(item, o, true)))));
        return IntStream.range(0, screens.size())
                .mapToObj(i -> step(page, screens, i))
                .toList();
    }

    private static Step step(Questionnaire.Page page, List<List<Part>> screens, int index) {
        var id = index == 0 ? page.id() : page.id() + "-" + (index + 1);
        return new Step(id, page, screens.get(index), index + 1, screens.size());
    }

    /** Short questions share a screen; a long matrix goes over several. */
    private static void add(Item item, List<List<Part>> screens, List<Part> together) {
        if (item.type() == Item.Type.MATRIX_FREQUENCY && item.options().size() > ROWS) {
            close(screens, together);
            chunks(item).forEach(rows -> screens.add(List.of(new Part(item, rows, false))));
        } else {
            together.add(Part.of(item));
        }
    }

    private static void close(List<List<Part>> screens, List<Part> together) {
        if (!together.isEmpty()) {
            screens.add(List.copyOf(together));
            together.clear();
        }
    }

    private static List<List<Option>> chunks(Item item) {
        var rows = item.options();
        var count = (rows.size() + ROWS - 1) / ROWS;
        return IntStream.range(0, count)
                .mapToObj(i -> rows.subList(i * rows.size() / count, (i + 1) * rows.size() / count))
                .toList();
    }

    /** The options among which the top three is asked; with fewer than two there is nothing to ask. */
    private static Optional<List<Option>> ticked(Item item, Map<String, String> answers) {
        var ticked = item.options().stream()
                .filter(option -> "1".equals(answers.get(Layout.option(item, option))))
                .toList();
        return item.type() == Item.Type.MULTI_TOP3 && ticked.size() > 1 ? Optional.of(ticked) : Optional.empty();
    }

    Optional<Step> find(String id) {
        return all.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The step after this one; none after the last. */
    Optional<Step> after(Step step) {
        return at(all.indexOf(step) + 1);
    }

    /** The step before this one; none before the first. */
    Optional<Step> before(Step step) {
        return at(all.indexOf(step) - 1);
    }

    private Optional<Step> at(int index) {
        return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    /** Pages, as a respondent counts them. */
    List<Questionnaire.Page> pages() {
        return all.stream().map(Step::page).distinct().toList();
    }
}
