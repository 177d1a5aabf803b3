package nl.kinderwerk.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kinderwerk.study.Section.Condition;
import nl.kinderwerk.study.Section.Form;
import nl.kinderwerk.study.Section.Headline;

/** Reads the sections of study.yaml and checks that each can be drawn and each headline be tested. */
final class SectionReader {
    private static final Set<Form> WITHOUT_ITEM = Set.of(Form.TEXT, Form.DOTS, Form.CARDS);
    private static final Set<Form> WITH_FOCUS = Set.of(Form.ICON_ARRAY, Form.WAFFLE);
    private static final List<String> KINDS =
            List.of("at_most", "at_least", "upper_below", "lower_above", "out_of_ten", "most_named");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?!percent}|tenths}|option})[^}]*}");

    private final List<String> languages;
    private final List<Item> items;

    SectionReader(List<String> languages, List<Item> items) {
        this.languages = languages;
        this.items = items;
    }

    List<Section> read(Entry study) {
        var ids = new HashSet<String>();
        var sections = new ArrayList<Section>();
        for (var entry : study.entries("sections")) {
            var section = section(entry);
            entry.unique("id", section.id(), ids);
            sections.add(section);
        }
        if (sections.isEmpty()) {
            study.fault(study.line("sections"), "There are no sections: nothing would be told.", "Add one.");
        }
        return sections;
    }

    private Section section(Entry entry) {
        var form = entry.choice("form", Form.class).orElse(Form.TEXT);
        var item = item(entry, form);
        var section = new Section(
                entry.string("id", ItemReader.ID, ItemReader.ID_RULE),
                entry.text("title", languages),
                form,
                item.map(Item::id),
                yes(entry, form, item),
                focus(entry, form, item),
                entry.optionalText("subject", languages).orElseGet(() -> nothing(entry, form, "subject")),
                headlines(entry, form, item),
                entry.optionalText("fallback", languages).orElseGet(() -> nothing(entry, form, "fallback")),
                entry.optionalText("handed_down", languages));
        entry.done();
        return section;
    }

    /** Sections of text need no subject or headline; sections with a figure do. */
    private Text nothing(Entry entry, Form form, String key) {
        var needed = key.equals("fallback") ? form != Form.TEXT : !WITHOUT_ITEM.contains(form);
        if (needed && !entry.has(key)) {
            entry.fault(entry.line(), "'" + key + "' is missing.", "Add " + key + ": in every language.");
        }
        return new Text(Map.of());
    }

    private Optional<Item> item(Entry entry, Form form) {
        var id = entry.optional("item");
        if (WITHOUT_ITEM.contains(form) == id.isPresent()) {
            entry.fault(
                    entry.line("item"),
                    "An item belongs to sections with a chart of answers, and only there.",
                    "Add or remove item.");
        }
        var item = id.flatMap(i -> items.stream().filter(x -> x.id().equals(i)).findFirst());
        item.filter(i -> !i.type().hasOptions())
                .ifPresent(i -> entry.fault(
                        entry.line("item"), "This item has no options to draw.", "Name an item with options."));
        if (id.isPresent() && item.isEmpty()) {
            entry.fault(entry.line("item"), "There is no item '" + id.get() + "'.", "Name one of items.");
        }
        item.filter(i -> form == Form.FREQUENCY && i.scale().isEmpty())
                .ifPresent(i ->
                        entry.fault(entry.line("form"), "frequency needs a matrix_frequency item.", "Choose ranked."));
        return item;
    }

    private static List<String> yes(Entry entry, Form form, Optional<Item> item) {
        var yes = entry.strings("yes");
        var scale = item.map(i -> codes(i.scale())).orElse(Set.of());
        yes.stream()
                .filter(code -> !scale.contains(code))
                .forEach(code ->
                        entry.fault(entry.line("yes"), "'" + code + "' is no code of the scale.", "See scale."));
        if (!scale.isEmpty() && form != Form.FREQUENCY && yes.isEmpty()) {
            entry.fault(entry.line(), "'yes' is missing: which answers count?", "Add yes: with codes of the scale.");
        }
        return yes;
    }

    private static Optional<String> focus(Entry entry, Form form, Optional<Item> item) {
        var focus = entry.optional("focus");
        focus.ifPresent(code -> option(entry, "focus", code, item));
        if (!WITH_FOCUS.contains(form) && focus.isPresent()) {
            entry.fault(entry.line("focus"), "'focus' belongs to icon_array and waffle.", "Remove focus.");
        }
        if (WITH_FOCUS.contains(form) && focus.isEmpty()) {
            entry.fault(entry.line(), "'focus' is missing: which answer carries the message?", "Add focus: code.");
        }
        return focus;
    }

    private static void option(Entry entry, String key, String code, Optional<Item> item) {
        if (item.isPresent() && !codes(item.get().options()).contains(code)) {
            entry.fault(entry.line(key), "The item has no option '" + code + "'.", "Use a code of its options.");
        }
    }

    private List<Headline> headlines(Entry entry, Form form, Optional<Item> item) {
        return entry.entries("headlines").stream()
                .map(h -> headline(h, form, item))
                .toList();
    }

    private Headline headline(Entry entry, Form form, Optional<Item> item) {
        var conditions =
                entry.entries("when").stream().map(c -> condition(c, item)).toList();
        if (conditions.isEmpty() || form == Form.FREQUENCY || WITHOUT_ITEM.contains(form)) {
            entry.fault(entry.line(), "A headline needs conditions that can be tested.", "Add when:, or use fallback.");
        }
        var say = entry.text("say", languages);
        say.byLanguage().values().stream()
                .filter(t -> PLACEHOLDER.matcher(t).find())
                .forEach(t -> entry.fault(
                        entry.line("say"),
                        "Unknown placeholder in '" + t + "'.",
                        "Use {percent}, {tenths} or {option}."));
        entry.done();
        return new Headline(conditions, say);
    }

    private static Condition condition(Entry entry, Optional<Item> item) {
        var kind = KINDS.stream().filter(entry::has).findFirst().orElse("");
        if (kind.isEmpty()) {
            entry.fault(
                    entry.line(),
                    "The condition has nothing to test.",
                    "Write one of " + String.join(", ", KINDS) + ".");
            return new Condition(kind, "", 0);
        }
        var mostNamed = kind.equals("most_named");
        var key = mostNamed ? kind : "option";
        var option = entry.string(key);
        option(entry, key, option, item);
        var value = mostNamed ? 0 : entry.decimal(kind).orElse(0.0);
        if (value < 0 || value > (kind.equals("out_of_ten") ? 10 : 1)) {
            entry.fault(
                    entry.line(kind), "'" + kind + "' is out of range.", "Shares run from 0 to 1, out_of_ten to 10.");
        }
        entry.done();
        return new Condition(kind, option, value);
    }

    private static Set<String> codes(List<Item.Option> options) {
        var codes = new HashSet<String>();
        options.forEach(o -> codes.add(o.code()));
        return codes;
    }
}
