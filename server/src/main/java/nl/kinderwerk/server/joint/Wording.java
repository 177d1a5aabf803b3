package nl.kinderwerk.server.joint;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.kinderwerk.server.conversation.Term;
import nl.kinderwerk.server.screen.Words;
import nl.kinderwerk.study.Area;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Study;

/** Words for places, days and codes in the language of a screen. */
record Wording(Study study, Words words) {
    /** The name of a municipality; of one that the study no longer has, its code. */
    String place(String code) {
        return Optional.ofNullable(study.areas().get(code)).map(Area::name).orElse(code);
    }

    String aim(String code) {
        return study.practice().map(practice -> practice.aims()).stream()
                .flatMap(item -> item.options().stream())
                .filter(option -> option.code().equals(code))
                .map(Item.Option::label)
                .map(label -> label.in(words.language()))
                .findFirst()
                .orElse(code);
    }

    String term(Term term) {
        var month = DateTimeFormatter.ofPattern("MMMM", words.locale());
        return words.say(
                "term",
                month.format(term.first()),
                month.format(term.last()),
                Integer.toString(term.first().getYear()));
    }

    String month(String code) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", words.locale()).format(YearMonth.parse(code));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", words.locale()).format(day);
    }

    String count(Count count) {
        return words.say("count." + count.kind().code(), count.value());
    }

    String yes(boolean yes) {
        return words.say(yes ? "yes" : "no");
    }

    /** For example "Utrecht, juli tot en met september 2026". */
    String name(JointReport report) {
        return words.say("name", place(report.municipality()), term(report.term()));
    }

    String answer(Answer answer) {
        return words.say("answer." + answer.code());
    }
}
