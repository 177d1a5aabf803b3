package nl.kinderwerk.server.practice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Practice;

/** Words for days, codes and numbers in the language of a screen. */
record Wording(Worker worker, Frame frame) {
    /** What the label of an option ends in when the questionnaire asks on: "Anders, namelijk". */
    private static final String NAMELY = ", [^ ]+$";

    LocalDate today() {
        return worker.today();
    }

    private Practice practice() {
        return worker.practice();
    }

    String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d", frame.words().locale()).format(day);
    }

    String moment(LocalDateTime at) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", frame.words().locale())
                .format(at);
    }

    /** What a registration is called: by its series, or by its kind. */
    String name(Registration registration, List<Series> plan) {
        return plan.stream()
                .filter(series -> registration.series().equals(Optional.of(series.id())))
                .map(Series::name)
                .findFirst()
                .orElseGet(() -> activity(registration.activity()));
    }

    /** Of another year than this one with the year. */
    String day(LocalDate day) {
        var pattern = day.getYear() == today().getYear() ? "EEEE d MMMM" : "EEEE d MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, frame.words().locale()).format(day);
    }

    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, frame.words().locale());
    }

    static String time(LocalTime time) {
        return DateTimeFormatter.ISO_LOCAL_TIME.format(time).substring(0, 5);
    }

    String label(Item item, String code) {
        return Worker.label(item, code, frame.language());
    }

    String activity(String code) {
        return label(practice().activities(), code);
    }

    String aim(String code) {
        return label(practice().aims(), code);
    }

    String theme(String code) {
        var label = label(practice().signals(), code);
        return code.equals(Item.OTHER) ? label.replaceFirst(NAMELY, "") : label;
    }

    /** How many came, or what became of it. */
    String outcome(Registration registration) {
        if (registration.state() == State.CANCELLED) {
            return frame.say("state.cancelled");
        }
        if (registration.isEmpty()) {
            return frame.say("state.empty");
        }
        var parts = List.of(
                registration
                        .children()
                        .map(n -> frame.say("number.children", n))
                        .orElse(""),
                registration.parents().map(n -> frame.say("number.parents", n)).orElse(""),
                registration
                        .volunteers()
                        .map(n -> frame.say("number.volunteers", n))
                        .orElse(""));
        return String.join(", ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }
}
