package nl.kinderwerk.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.study.Item.Group;
import nl.kinderwerk.study.Item.Option;
import nl.kinderwerk.study.Item.Type;

/** Reads the items of study.yaml; remembers where each stands, so that later parts can refer to them. */
final class ItemReader {
    static final String ID = "[a-z][a-z0-9_]*";
    static final String ID_RULE = "Use small letters, digits and _, and begin with a letter.";
    private static final String ASSUMED = "assumed";

    private final List<String> languages;
    private final Set<String> sources;
    private final Map<String, Item> items = new HashMap<>();

    ItemReader(List<String> languages, Set<String> sources) {
        this.languages = languages;
        this.sources = sources;
    }

    List<Item> read(Entry study) {
        var read = new ArrayList<Item>();
        for (var entry : study.entries("items")) {
            var item = item(entry);
            if (items.putIfAbsent(item.id(), item) != null) {
                entry.fault(entry.line("id"), "Item '" + item.id() + "' stands here twice.", "Give it its own id.");
            }
            read.add(item);
        }
        return read;
    }

    private Item item(Entry entry) {
        var type = entry.choice("type", Type.class).orElse(Type.TEXT);
        var groups = entry.entries("groups").stream().map(this::group).toList();
        var item = new Item(
                entry.string("id", ID, ID_RULE),
                type,
                entry.text("question", languages),
                options(entry, type, groups),
                scale(entry, type),
                groups,
                entry.optional("unit"),
                entry.flag("sensitive"),
                source(entry));
        entry.done();
        return item;
    }

    private Group group(Entry entry) {
        var group = new Group(entry.string("id", ID, ID_RULE), entry.languages(languages));
        entry.done();
        return group;
    }

    private List<Option> options(Entry entry, Type type, List<Group> groups) {
        var own = options(entry, "options", groups);
        var options = entry.optional("options_ref")
                .map(ref -> referred(entry, "options_ref", ref).options())
                .orElse(own);
        var wanted = type != Type.NUMBER && type != Type.TEXT && type != Type.AREA;
        if (wanted && options.isEmpty()) {
            entry.fault(entry.line(), "The item has no options.", "Add options: with code, nl, en and source.");
        }
        if (!wanted && !options.isEmpty()) {
            entry.fault(entry.line("options"), "An item of this type has no options.", "Remove them.");
        }
        return options;
    }

    private List<Option> scale(Entry entry, Type type) {
        var own = options(entry, "scale", List.of());
        var scale = entry.optional("scale_ref")
                .map(ref -> referred(entry, "scale_ref", ref).scale())
                .orElse(own);
        if ((type == Type.MATRIX_FREQUENCY) == scale.isEmpty()) {
            entry.fault(entry.line(), "A scale belongs to matrix_frequency, and only there.", "Add or remove scale.");
        }
        return scale;
    }

    private Item referred(Entry entry, String key, String ref) {
        var item = items.get(ref);
        if (item == null) {
            entry.fault(entry.line(key), "There is no item '" + ref + "' above this one.", "Name an earlier item.");
            return new Item(
                    "",
                    Type.TEXT,
                    new Text(Map.of()),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    false,
                    ASSUMED);
        }
        return item;
    }

    private List<Option> options(Entry item, String key, List<Group> groups) {
        var codes = new HashSet<String>();
        var options = new ArrayList<Option>();
        for (var entry : item.entries(key)) {
            var option = option(entry, groups);
            if (!codes.add(option.code())) {
                entry.fault(entry.line("code"), "Code '" + option.code() + "' stands here twice.", "Codes are unique.");
            }
            options.add(option);
        }
        return options;
    }

    private Option option(Entry entry, List<Group> groups) {
        var group = entry.optional("group");
        group.ifPresent(id -> {
            if (groups.stream().noneMatch(g -> g.id().equals(id))) {
                entry.fault(entry.line("group"), "There is no group '" + id + "' in this item.", "Add it to groups.");
            }
        });
        var code = entry.string("code", ID, ID_RULE);
        if (Answers.RESERVED.contains(code)) {
            entry.fault(entry.line("code"), "'" + code + "' is a reserved code.", "Choose another code.");
        }
        var option = new Option(code, entry.languages(languages), group, source(entry));
        entry.done();
        return option;
    }

    private String source(Entry entry) {
        return source(entry, sources);
    }

    /** A source key that must be known; {@code assumed} always is. */
    static String source(Entry entry, Set<String> sources) {
        var source = entry.string("source");
        if (!source.isEmpty() && !source.equals(ASSUMED) && !sources.contains(source)) {
            entry.fault(
                    entry.line("source"),
                    "There is no source '" + source + "'.",
                    "Add it to sources, or write assumed.");
        }
        return source;
    }
}
