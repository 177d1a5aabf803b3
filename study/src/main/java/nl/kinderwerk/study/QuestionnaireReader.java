package nl.kinderwerk.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kinderwerk.study.Questionnaire.Condition;
import nl.kinderwerk.study.Questionnaire.Page;

/**
 * Reads the part {@code questionnaire} of study.yaml. A page may depend on answers of earlier pages only, so no circle
 * can arise, and the server decides without scripts.
 */
final class QuestionnaireReader {
    private final List<String> languages;
    private final List<Item> items;
    private final List<Section> sections;
    private final Map<String, String> pageOf = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    QuestionnaireReader(List<String> languages, List<Item> items, List<Section> sections) {
        this.languages = languages;
        this.items = items;
        this.sections = sections;
    }

    Questionnaire read(Entry study) {
        return study.entry("questionnaire").map(this::questionnaire).orElseGet(this::bySection);
    }

    private Questionnaire questionnaire(Entry entry) {
        var pages = entry.entries("pages");
        if (pages.isEmpty()) {
            entry.fault(entry.line(), "The questionnaire has no pages.", "Add pages: with id, title and items.");
        }
        pages.forEach(this::remember);
        var ids = new HashSet<String>();
        var questionnaire = new Questionnaire(
                pages.stream().map(page -> page(page, ids)).toList(), entry.optionalText("end", languages));
        entry.done();
        return questionnaire;
    }

    /** Where each item stands, before conditions are read: a fault can then say that it stands too late. */
    private void remember(Entry page) {
        page.strings("items")
                .forEach(item -> pageOf.putIfAbsent(item, page.optional("id").orElse("")));
    }

    private Page page(Entry entry, Set<String> ids) {
        var when = entry.entry("show_when").map(this::condition);
        var page = new Page(
                entry.string("id", ItemReader.ID, ItemReader.ID_RULE),
                entry.text("title", languages),
                entry.optionalText("intro", languages),
                items(entry),
                when);
        entry.unique("id", page.id(), ids);
        entry.done();
        return page;
    }

    private List<Item> items(Entry page) {
        var found = new ArrayList<Item>();
        for (var id : page.strings("items")) {
            var item = item(id);
            if (item.isEmpty()) {
                page.fault(page.line("items"), "There is no item '" + id + "'.", "Name one of items.");
            } else if (!asked.add(id)) {
                page.fault(page.line("items"), "Item '" + id + "' is asked twice.", "Keep it on one page.");
            } else {
                found.add(item.get());
            }
        }
        if (page.strings("items").isEmpty()) {
            page.fault(page.line("items"), "The page asks nothing.", "Add items: [id], or remove the page.");
        }
        return found;
    }

    private Condition condition(Entry entry) {
        var id = entry.string("item");
        var codes = Set.copyOf(entry.strings("in"));
        var item = item(id).filter(i -> earlier(entry, i));
        if (!id.isEmpty() && item(id).isEmpty()) {
            entry.fault(entry.line("item"), "There is no item '" + id + "'.", "Name one of items.");
        }
        if (codes.isEmpty()) {
            entry.fault(entry.line(), "The condition names no code.", "Add in: [code].");
        }
        item.ifPresent(i -> codes(entry, i, codes));
        entry.done();
        return new Condition(item.orElse(ItemReader.UNKNOWN), codes);
    }

    private boolean earlier(Entry entry, Item item) {
        if (asked.contains(item.id())) {
            return true;
        }
        var line = entry.line("item");
        if (pageOf.containsKey(item.id())) {
            entry.fault(
                    line,
                    "Item '" + item.id() + "' is asked on this page or later.",
                    "A page can depend on earlier pages only: change the order.");
        } else {
            entry.fault(line, "Item '" + item.id() + "' is never asked.", "Put it on an earlier page.");
        }
        return false;
    }

    private static void codes(Entry entry, Item item, Set<String> codes) {
        var known = item.options().stream().map(Item.Option::code).collect(Collectors.toSet());
        switch (item.type()) {
            case SINGLE, MULTI, MULTI_TOP3 ->
                codes.stream()
                        .filter(code -> !known.contains(code))
                        .sorted()
                        .forEach(code -> entry.fault(
                                entry.line("in"), "The item has no option '" + code + "'.", "Use its codes."));
            default ->
                entry.fault(
                        entry.line("item"), "A page can depend on a choice only.", "Name a single or multi question.");
        }
    }

    private Optional<Item> item(String id) {
        return items.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /** Without a questionnaire every section is a page, and what no section shows comes last, each on its own. */
    private Questionnaire bySection() {
        var pages = new ArrayList<Page>();
        for (var section : sections) {
            section.item()
                    .flatMap(this::item)
                    .filter(item -> asked.add(item.id()))
                    .ifPresent(item -> pages.add(page(section.title(), item)));
        }
        items.stream().filter(item -> asked.add(item.id())).forEach(item -> pages.add(page(item.question(), item)));
        return new Questionnaire(pages, Optional.empty());
    }

    private static Page page(Text title, Item item) {
        return new Page(item.id(), title, Optional.empty(), List.of(item), Optional.empty());
    }
}
