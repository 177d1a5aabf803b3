package nl.kinderwerk.server.partner;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kinderwerk.edition.Markdown;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.partner.Pages.Offer;
import nl.kinderwerk.server.partner.Pages.Told;
import nl.kinderwerk.server.screen.Words;
import nl.kinderwerk.study.Section;
import nl.kinderwerk.study.Study;

/**
 * All that the page of an organisation shows, in a language. It holds no number of anybody.
 *
 * @param offers what runs now
 */
record Folder(Workplace place, Study study, Page page, List<Offer> offers, List<Told> stories, Words words) {
    /** What kinderwerk is, in the words of the study: its first section of text. */
    String definition() {
        return study.sections().stream()
                .filter(section -> section.form() == Section.Form.TEXT)
                .flatMap(section -> Stream.ofNullable(study.texts().get(section.id())))
                .findFirst()
                .map(text -> Markdown.html(text.in(words.language()), 2))
                .orElse("");
    }

    /** What runs, by neighbourhood. */
    Map<String, List<Offer>> neighbourhoods() {
        var all = new LinkedHashMap<String, List<Offer>>();
        offers.forEach(offer -> all.computeIfAbsent(
                offer.neighbourhood(),
                name -> offers.stream()
                        .filter(other -> other.neighbourhood().equals(name))
                        .toList()));
        return all;
    }

    /** What it is for, in the order of the study. */
    List<String> aims() {
        var item = place.practice().aims();
        return item.options().stream()
                .filter(option -> offers.stream().anyMatch(offer -> offer.aims().contains(option.code())))
                .map(option -> option.label().in(words.language()))
                .toList();
    }

    String activity(Offer offer) {
        return place.practice().activities().name(offer.activity(), words.language());
    }

    String weekday(Offer offer) {
        return DayOfWeek.of(offer.weekday()).getDisplayName(TextStyle.FULL, words.locale());
    }
}
