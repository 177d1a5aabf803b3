package nl.kinderwerk.study;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the breakdowns of study.yaml. */
final class BreakdownReader {
    private static final Set<Area.Level> LEVELS = Set.of(Area.Level.PROVINCE, Area.Level.MUNICIPALITY);

    private final List<String> languages;
    private final List<Item> items;

    BreakdownReader(List<String> languages, List<Item> items) {
        this.languages = languages;
        this.items = items;
    }

    List<Breakdown> read(Entry study) {
        var ids = new HashSet<String>();
        return study.entries("breakdowns").stream().map(b -> breakdown(b, ids)).toList();
    }

    private Breakdown breakdown(Entry entry, Set<String> ids) {
        var item = entry.optional("item");
        var breakdown = new Breakdown(
                entry.string("id", ItemReader.ID, ItemReader.ID_RULE),
                entry.text("label", languages),
                level(entry, item),
                item,
                groups(entry, item));
        entry.unique("id", breakdown.id(), ids);
        entry.done();
        return breakdown;
    }

    private static Optional<Area.Level> level(Entry entry, Optional<String> item) {
        if (entry.has("level") == item.isPresent()) {
            entry.fault(entry.line(), "A breakdown is by level or by item.", "Write one of them.");
        }
        var level = entry.has("level") ? entry.choice("level", Area.Level.class) : Optional.<Area.Level>empty();
        if (level.isPresent() && !LEVELS.contains(level.get())) {
            entry.fault(entry.line("level"), "Answers are known by province and municipality.", "Choose one of them.");
        }
        return level;
    }

    private List<Breakdown.Group> groups(Entry entry, Optional<String> item) {
        var single = items.stream()
                .filter(i -> item.filter(i.id()::equals).isPresent() && i.type() == Item.Type.SINGLE)
                .findFirst();
        if (item.isPresent() && single.isEmpty()) {
            entry.fault(
                    entry.line("item"), "There is no single-choice item '" + item.get() + "'.", "Name one of items.");
        }
        var options = single.map(Item::options).orElse(List.of()).stream()
                .map(Item.Option::code)
                .collect(Collectors.toSet());
        var ids = new HashSet<String>();
        var taken = new HashSet<String>();
        var groups = entry.entries("groups").stream()
                .map(g -> group(g, options, ids, taken))
                .toList();
        if (groups.isEmpty() == item.isPresent()) {
            entry.fault(entry.line(), "Groups belong to a breakdown by item, and only there.", "Add or remove groups.");
        }
        return groups;
    }

    private Breakdown.Group group(Entry entry, Set<String> options, Set<String> ids, Set<String> taken) {
        var group = new Breakdown.Group(
                entry.string("id", ItemReader.ID, ItemReader.ID_RULE),
                entry.text("label", languages),
                entry.strings("options"));
        entry.unique("id", group.id(), ids);
        if (group.options().isEmpty()) {
            entry.fault(entry.line(), "The group has no options.", "Add options: [code].");
        }
        for (var option : group.options()) {
            if (!options.contains(option)) {
                entry.fault(entry.line("options"), "The item has no option '" + option + "'.", "Use its codes.");
            } else if (!taken.add(option)) {
                entry.fault(entry.line("options"), "Option '" + option + "' stands in two groups.", "Keep one.");
            }
        }
        entry.done();
        return group;
    }
}
