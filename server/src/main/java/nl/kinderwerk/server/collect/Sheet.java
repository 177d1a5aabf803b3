package nl.kinderwerk.server.collect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.kinderwerk.study.Area;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Item.Option;
import nl.kinderwerk.study.Layout;
import nl.kinderwerk.study.Text;

/** A step as its screen shows it, in one language. */
record Sheet(Visit visit, Step step, String language) {
    String in(Text text) {
        return text.in(language);
    }

    /** What was filled in before. */
    String value(String field) {
        return visit.draft().answers().getOrDefault(field, "");
    }

    boolean chosen(String field, String code) {
        return value(field).equals(code);
    }

    String column(Item item, Option option) {
        return Layout.option(item, option);
    }

    String top(Item item, int rank) {
        return Layout.top(item, rank);
    }

    /** Number of the page among those that these answers lead past. */
    int pageNumber() {
        return visit.steps().pages().indexOf(step.page()) + 1;
    }

    /** Pages in all: also those of which it is not known yet whether they come, so that the number only gets smaller. */
    int pages() {
        var certain = visit.steps().pages();
        var open = visit.study().questionnaire().pages().stream()
                .filter(page -> !certain.contains(page) && visit.isUndecided(page))
                .count();
        return certain.size() + (int) open;
    }

    boolean isFirst() {
        return visit.steps().before(step).isEmpty();
    }

    /** The heading above an option: the group it begins. */
    Optional<String> heading(Part part, int index) {
        var group = part.options().get(index).group();
        var before = index == 0
                ? Optional.<String>empty()
                : part.options().get(index - 1).group();
        return group.equals(before) ? Optional.empty() : group.map(id -> label(part.item(), id));
    }

    private String label(Item item, String group) {
        return item.groups().stream()
                .filter(g -> g.id().equals(group))
                .map(g -> in(g.label()))
                .findFirst()
                .orElse("");
    }

    /** Options of a choice in the order of their groups, so that each group has one heading; "anders" last. */
    Part ordered(Part part) {
        var groups = part.item().groups().stream().map(Item.Group::id).toList();
        var ordered = part.options().stream()
                .sorted(Comparator.comparingInt(
                        (Option option) -> option.group().map(groups::indexOf).orElse(groups.size())))
                .toList();
        return new Part(part.item(), ordered, part.top());
    }

    boolean isOther(Option option) {
        return option.code().equals(Item.OTHER);
    }

    /** The event that a question is about, when it is about one. */
    Optional<String> event(Item item) {
        return item.id().equals(Steps.EVENT_ITEM) ? visit.wave().event().map(this::in) : Optional.empty();
    }

    List<Area> provinces() {
        return new Places(visit.study().areas()).provinces();
    }

    List<Area> municipalities(Area province) {
        return new Places(visit.study().areas()).municipalities(province.code());
    }
}
