package nl.kinderwerk.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kinderwerk.study.Item.Group;
import nl.kinderwerk.study.Item.Option;
import nl.kinderwerk.study.Item.Type;

/** Reads the items of study.yaml; remembers where each stands, so that later parts can refer to them. */
final class ItemReader {
    static final String ID = "[a-z][a-z0-9_]*";
    static final String ID_RULE = "Use small letters, digits and _, and begin with a letter.";
    static final String ASSUMED = "assumed";
    private static final Pattern TOP = Pattern.compile("top\\d+");

    static final Item UNKNOWN = new Item(
            "",
            Type.TEXT,
            new Text(Map.of()),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            false,
            ASSUMED,
            Optional.empty(),
            Optional.empty());

    private final List<String> languages;
    private final Set<String> sources;
    private final Map<String, Item> items = new HashMap<>();
    private final List<WaveName> waveNames = new ArrayList<>();

    /** A wave that an item speaks of; waves are read after the items. */
    private record WaveName(Entry entry, String key, String wave) {
        void check(Set<String> waves) {
            if (!waves.contains(wave)) {
                entry.fault(entry.line(key), "There is no wave '" + wave + "'.", "Name a folder of waves.");
            }
        }
    }

    ItemReader(List<String> languages, Set<String> sources) {
        this.languages = languages;
        this.sources = sources;
    }

    List<Item> read(Entry study) {
        var read = new ArrayList<Item>();
        var ids = new HashSet<String>();
        for (var entry : study.entries("items")) {
            var item = item(entry);
            entry.unique("id", item.id(), ids);
            items.put(item.id(), item);
            read.add(item);
        }
        return read;
    }

    /** Notes a fault for each wave that an item speaks of and that is not there. */
    void checkWaves(Set<String> waves) {
        waveNames.forEach(name -> name.check(waves));
    }

    private Item item(Entry entry) {
        var type = entry.choice("type", Type.class);
        var groups = groups(entry);
        var item = new Item(
                entry.string("id", ID, ID_RULE),
                type.orElse(Type.TEXT),
                entry.text("question", languages),
                options(entry, groups),
                scale(entry),
                groups,
                entry.optional("unit"),
                entry.flag("sensitive"),
                source(entry),
                changed(entry),
                incomparable(entry));
        if (Layout.DESIGN.contains(item.id())) {
            entry.fault(entry.line("id"), "'" + item.id() + "' is a column of the design.", "Choose another id.");
        }
        type.ifPresent(t -> checkType(entry, t, item));
        entry.done();
        return item;
    }

    private static void checkType(Entry entry, Type type, Item item) {
        if (type.hasOptions() && item.options().isEmpty()) {
            entry.fault(entry.line(), "The item has no options.", "Add options: with code, nl, en and source.");
        }
        if (!type.hasOptions() && !item.options().isEmpty()) {
            entry.fault(entry.line("options"), "An item of this type has no options.", "Remove them.");
        }
        if ((type == Type.MATRIX_FREQUENCY) == item.scale().isEmpty()) {
            entry.fault(entry.line(), "A scale belongs to matrix_frequency, and only there.", "Add or remove scale.");
        }
        if (item.unit().isPresent() && type != Type.NUMBER) {
            entry.fault(entry.line("unit"), "A unit belongs to number, and only there.", "Remove unit.");
        }
    }

    /** The item's own groups, or those that come with the options of another item. */
    private List<Group> groups(Entry entry) {
        var ids = new HashSet<String>();
        var own = entry.entries("groups").stream().map(g -> group(g, ids)).toList();
        return own.isEmpty()
                ? entry.optional("options_ref")
                        .map(items::get)
                        .map(Item::groups)
                        .orElse(List.of())
                : own;
    }

    private Group group(Entry entry, Set<String> ids) {
        var group = new Group(entry.string("id", ID, ID_RULE), entry.languages(languages));
        entry.unique("id", group.id(), ids);
        entry.done();
        return group;
    }

    private List<Option> options(Entry entry, List<Group> groups) {
        var own = options(entry, "options", groups);
        return entry.optional("options_ref")
                .map(ref -> referred(entry, "options", ref, own).options())
                .orElse(own);
    }

    private List<Option> scale(Entry entry) {
        var own = options(entry, "scale", List.of());
        return entry.optional("scale_ref")
                .map(ref -> referred(entry, "scale", ref, own).scale())
                .orElse(own);
    }

    private Item referred(Entry entry, String key, String ref, List<Option> own) {
        var line = entry.line(key + "_ref");
        if (!own.isEmpty()) {
            entry.fault(line, "Here are " + key + " and " + key + "_ref.", "Keep one of them.");
        }
        var item = items.get(ref);
        if (item == null) {
            entry.fault(line, "There is no item '" + ref + "' above this one.", "Name an earlier item.");
            return UNKNOWN;
        }
        return item;
    }

    private List<Option> options(Entry item, String key, List<Group> groups) {
        var codes = new HashSet<String>();
        var options = new ArrayList<Option>();
        for (var entry : item.entries(key)) {
            var option = option(entry, groups);
            entry.unique("code", option.code(), codes);
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
        if (Answers.RESERVED.contains(code) || TOP.matcher(code).matches()) {
            entry.fault(entry.line("code"), "'" + code + "' is a reserved code.", "Choose another code.");
        }
        var option = new Option(
                code,
                entry.languages(languages),
                group,
                source(entry),
                entry.optional("since").map(wave -> named(entry, "since", wave)),
                changed(entry));
        entry.done();
        return option;
    }

    /** {@code comparable: false} and why; true is the same as saying nothing. */
    private Optional<Text> incomparable(Entry entry) {
        var broken = entry.has("comparable") && !entry.flag("comparable");
        if (!broken && entry.has("comparable_reason")) {
            entry.fault(entry.line("comparable_reason"), "There is a reason without comparable: false.", "Add it.");
        }
        return broken ? Optional.of(entry.text("comparable_reason", languages)) : Optional.empty();
    }

    private Optional<Item.Changed> changed(Entry entry) {
        return entry.entry("changed_in").map(change -> {
            var wave = named(change, "wave", change.string("wave"));
            var changed = new Item.Changed(wave, change.text("reason", languages));
            change.done();
            return changed;
        });
    }

    private String named(Entry entry, String key, String wave) {
        waveNames.add(new WaveName(entry, key, wave));
        return wave;
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
