package nl.kinderwerk.study;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kinderwerk.study.Section.Condition;
import nl.kinderwerk.study.Section.Form;
import nl.kinderwerk.study.Section.Headline;
import nl.kinderwerk.study.Section.Kind;

/**
 * Reads the headlines of sections and checks that each can be tested.
 *
 * @param places what a section may be compared with: codes of areas, and {@code breakdown.group}
 */
record HeadlineReader(List<String> languages, Set<String> places) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?!percent}|tenths}|option}|options})[^}]*}");
    private static final Set<Form> UNTESTED = Set.of(Form.TEXT, Form.DOTS, Form.CARDS);

    List<Headline> read(Entry section, Form form, Optional<Item> item) {
        return section.entries("headlines").stream()
                .map(h -> headline(h, form, item))
                .toList();
    }

    private Headline headline(Entry entry, Form form, Optional<Item> item) {
        var conditions = entry.entries("when").stream()
                .map(c -> condition(c, form, item))
                .toList();
        if (conditions.isEmpty() || UNTESTED.contains(form)) {
            entry.fault(entry.line(), "A headline needs conditions that can be tested.", "Add when:, or use fallback.");
        }
        var say = entry.text("say", languages);
        say.byLanguage().values().stream()
                .filter(t -> PLACEHOLDER.matcher(t).find())
                .forEach(t -> entry.fault(
                        entry.line("say"),
                        "Unknown placeholder in '" + t + "'.",
                        "Use {percent}, {tenths}, {option} or {options}."));
        entry.done();
        return new Headline(conditions, say);
    }

    private Condition condition(Entry entry, Form form, Optional<Item> item) {
        var known =
                Arrays.stream(Kind.values()).filter(k -> entry.has(k.code())).findFirst();
        if (known.isEmpty()) {
            entry.fault(entry.line(), "The condition has nothing to test.", "Write one of " + kinds(form) + ".");
            return new Condition(Kind.AT_LEAST, "", 0, "");
        }
        var kind = known.get();
        if (!fits(kind, form)) {
            entry.fault(
                    entry.line(kind.code()),
                    "'" + kind.code() + "' cannot be tested in a section of this form.",
                    "Write one of " + kinds(form) + ".");
        }
        var condition = new Condition(kind, option(entry, kind, form, item), value(entry, kind), place(entry, kind));
        entry.done();
        return condition;
    }

    private static boolean fits(Kind kind, Form form) {
        return kind.isOfTrend() == (form == Form.TREND) && !(kind.ranks() && form == Form.FREQUENCY);
    }

    private static String kinds(Form form) {
        return Arrays.stream(Kind.values())
                .filter(k -> fits(k, form))
                .map(Kind::code)
                .collect(Collectors.joining(", "));
    }

    private static String option(Entry entry, Kind kind, Form form, Optional<Item> item) {
        if (kind == Kind.NAMED_MOST_OFTEN) {
            return "";
        }
        var key = kind.hasValue() || kind.hasPlace() ? "option" : kind.code();
        var option = entry.string(key);
        if (item.isPresent() && !options(item.get(), form).contains(option)) {
            entry.fault(
                    entry.line(key),
                    "The item has no option '" + option + "'.",
                    form == Form.FREQUENCY
                            ? "Write a row and a code of its scale, as row.code."
                            : "Use a code of its options.");
        }
        return option;
    }

    private static Set<String> options(Item item, Form form) {
        var rows = SectionReader.codes(item.options());
        if (form != Form.FREQUENCY) {
            return rows;
        }
        var parts = new HashSet<String>();
        item.scale().forEach(s -> rows.forEach(row -> parts.add(row + "." + s.code())));
        return parts;
    }

    private static double value(Entry entry, Kind kind) {
        if (!kind.hasValue() && kind != Kind.NAMED_MOST_OFTEN) {
            return 0;
        }
        var value = entry.decimal(kind.code()).orElse(0.0);
        var most = kind == Kind.OUT_OF_TEN || kind == Kind.NAMED_MOST_OFTEN ? 10 : 1;
        if (value < 0 || value > most) {
            entry.fault(
                    entry.line(kind.code()),
                    "'" + kind.code() + "' is out of range.",
                    "Shares run from 0 to 1, out_of_ten and named_most_often to 10.");
        }
        return value;
    }

    private String place(Entry entry, Kind kind) {
        if (!kind.hasPlace()) {
            return "";
        }
        var place = entry.string(kind.code());
        if (!places.contains(place)) {
            entry.fault(
                    entry.line(kind.code()),
                    "There are no figures for '" + place + "'.",
                    "Name the country, an area of a breakdown, or breakdown.group.");
        }
        return place;
    }
}
