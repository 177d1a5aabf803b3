package nl.kinderwerk.server.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.screen.Words;
import nl.kinderwerk.study.Item;

/** Makes tables of what an organisation registered, in a language: words and codes beside each other. */
record Takeaway(Workplace place, Words words) {
    private static final List<String> COLUMNS = List.of(
            "day",
            "series",
            "activity",
            "neighbourhood",
            "state",
            "children",
            "parents",
            "volunteers",
            "counted",
            "aims",
            "partners",
            "note",
            "flags",
            "imported",
            "id",
            "activity_code",
            "aim_codes",
            "partner_codes");

    Sheet registrations(List<Registered> all) {
        var heading = new ArrayList<>(
                COLUMNS.stream().map(name -> words.say("out." + name)).toList());
        place.practice().ages().forEach(band -> heading.add(band.label().in(words.language())));
        return sheet(heading, all.stream().map(this::row));
    }

    private List<Object> row(Registered one) {
        var practice = place.practice();
        var row = new ArrayList<Object>(List.of(
                one.day(),
                one.seriesName().orElse(""),
                practice.activities().name(one.activity(), words.language()),
                one.neighbourhood(),
                words.say("out." + one.state()),
                cell(one.children()),
                cell(one.parents()),
                cell(one.volunteers()),
                words.say(one.counted() ? "out.is_counted" : "out.is_estimated"),
                labels(practice.aims(), one.aims()),
                labels(practice.partners(), one.partners()),
                one.note()));
        row.addAll(List.of(
                one.flags().stream().map(flag -> words.say("flag." + flag)).collect(Collectors.joining("; ")),
                one.imported().orElse(""),
                one.id(),
                one.activity(),
                String.join("; ", one.aims()),
                String.join("; ", one.partners())));
        practice.ages()
                .forEach(band -> row.add(cell(Optional.ofNullable(one.ages().get(band.code())))));
        return row;
    }

    Sheet signals(List<Register.Seen> all) {
        var heading = Stream.of("day", "neighbourhood", "theme", "number", "theme_code")
                .map(name -> words.say("out." + name))
                .toList();
        return sheet(
                heading,
                all.stream()
                        .map(seen -> List.<Object>of(
                                seen.day(),
                                seen.neighbourhood(),
                                place.practice().signals().name(seen.theme(), words.language()),
                                seen.count(),
                                seen.theme())));
    }

    /** Invented data say so in every row, and in the name of the sheet. */
    private Sheet sheet(List<String> heading, Stream<List<Object>> rows) {
        if (!place.sample()) {
            return new Sheet(words.say("out.sheet"), heading, rows.toList());
        }
        var mark = words.say("out.sample");
        return new Sheet(
                mark,
                with(heading, words.say("out.data")),
                rows.map(row -> with(row, mark)).toList());
    }

    private static <T> List<T> with(List<T> row, T last) {
        return Stream.concat(row.stream(), Stream.of(last)).toList();
    }

    private static Object cell(Optional<Integer> number) {
        return number.<Object>map(n -> n).orElse("");
    }

    private String labels(Item item, List<String> codes) {
        return codes.stream().map(code -> item.name(code, words.language())).collect(Collectors.joining("; "));
    }
}
