package nl.kinderwerk.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the items are put to a respondent: page by page.
 *
 * @param pages in order
 * @param end what a respondent reads after sending, when the study says it
 */
public record Questionnaire(List<Page> pages, Optional<Text> end) {
    public Questionnaire {
        pages = List.copyOf(pages);
    }

    /**
     * Questions that are seen together.
     *
     * @param id stands in the address of the page
     * @param intro a sentence above the questions
     * @param items in order
     * @param showWhen what an earlier answer must be; without it everybody sees the page
     */
    public record Page(String id, Text title, Optional<Text> intro, List<Item> items, Optional<Condition> showWhen) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * What an earlier answer must be for a page to be shown.
     *
     * @param item a single choice or tick-all question on an earlier page
     * @param codes one of these must be chosen
     */
    public record Condition(Item item, Set<String> codes) {
        /** Whether answers, by column of answers.csv, meet it. */
        public boolean holds(Map<String, String> answers) {
            return item.type() == Item.Type.SINGLE
                    ? codes.contains(answers.getOrDefault(item.id(), ""))
                    : item.options().stream()
                            .filter(option -> codes.contains(option.code()))
                            .anyMatch(option -> "1".equals(answers.get(Layout.option(item, option))));
        }
    }

    /** The pages that these answers, by column of answers.csv, lead past. */
    public List<Page> route(Map<String, String> answers) {
        return pages.stream()
                .filter(page -> page.showWhen().map(when -> when.holds(answers)).orElse(true))
                .toList();
    }
}
