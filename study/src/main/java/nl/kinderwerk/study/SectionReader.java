package nl.kinderwerk.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.study.Section.Form;

/** Reads the sections of study.yaml and checks that each can be drawn and each headline be tested. */
final class SectionReader {
    private static final Set<Form> WITHOUT_ITEM = Set.of(Form.TEXT, Form.TREND, Form.DOTS, Form.CARDS);
    private static final Set<Form> WITH_FOCUS = Set.of(Form.ICON_ARRAY, Form.WAFFLE);

    private final List<String> languages;
    private final List<Item> items;

    private final HeadlineReader headlines;
    private final TrendReader trends;
    private final List<Section> sections = new ArrayList<>();

    SectionReader(List<String> languages, List<Item> items, HeadlineReader headlines, TrendReader trends) {
        this.languages = languages;
        this.items = items;
        this.headlines = headlines;
        this.trends = trends;
    }

    List<Section> read(Entry study) {
        var ids = new HashSet<String>();
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
        var trend = trends.read(entry, form, sections);
        var section = new Section(
                entry.string("id", ItemReader.ID, ItemReader.ID_RULE),
                entry.text("title", languages),
                form,
                item.map(Item::id),
                yes(entry, form, item),
                focus(entry, form, item),
                entry.optionalText("subject", languages).orElseGet(() -> nothing(entry, form, "subject")),
                headlines.read(entry, form, trend.flatMap(this::compared).or(() -> item)),
                entry.optionalText("fallback", languages).orElseGet(() -> nothing(entry, form, "fallback")),
                trend,
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

    /** The item of the section that a trend compares. */
    private Optional<Item> compared(Section.Trend trend) {
        return sections.stream()
                .filter(s -> s.id().equals(trend.section()))
                .flatMap(s -> s.item().stream())
                .findFirst()
                .flatMap(this::item);
    }

    private Optional<Item> item(String id) {
        return items.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    private Optional<Item> item(Entry entry, Form form) {
        var id = entry.optional("item");
        if (WITHOUT_ITEM.contains(form) == id.isPresent()) {
            entry.fault(
                    entry.line("item"),
                    "An item belongs to sections with a chart of answers, and only there.",
                    "Add or remove item.");
        }
        var item = id.flatMap(this::item);
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

    static Set<String> codes(List<Item.Option> options) {
        var codes = new HashSet<String>();
        options.forEach(o -> codes.add(o.code()));
        return codes;
    }
}
