package nl.kinderwerk.server.practice;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;

/** The form of one series, by name of the field. */
record SeriesForm(Map<String, List<String>> values) {
    Fields fields() {
        return new Fields(values);
    }

    static SeriesForm empty(Worker worker) {
        return new SeriesForm(Map.of(
                "id", List.of(UUID.randomUUID().toString()),
                "weekday", List.of(worker.today().getDayOfWeek().name()),
                "counted", List.of("counted")));
    }

    /** Whether the series is not kept yet. */
    boolean isNew() {
        return !fields().one("kept").equals("yes");
    }

    static SeriesForm of(Series series) {
        return new SeriesForm(Map.ofEntries(
                Map.entry("id", List.of(series.id().toString())),
                Map.entry("kept", List.of("yes")),
                Map.entry("name", List.of(series.name())),
                Map.entry("activity", List.of(series.activity())),
                Map.entry("place", List.of(series.place())),
                Map.entry("neighbourhood", List.of(series.neighbourhood())),
                Map.entry("weekday", List.of(series.weekday().name())),
                Map.entry("at", List.of(Wording.time(series.at()))),
                Map.entry("aim", series.aims()),
                Map.entry("partner", series.partners()),
                Map.entry("counted", List.of(series.counted() ? "counted" : "estimated")),
                Map.entry("ages", List.of(series.ages() ? "yes" : ""))));
    }

    List<Fault> faults(Frame frame, PersonCheck check) {
        var faults = new ArrayList<Fault>();
        for (var needed : List.of("name", "activity", "place", "neighbourhood")) {
            if (!fields().has(needed)) {
                faults.add(new Fault(needed, frame.say("series.missing." + needed)));
            } else if (!fields().has("sure")
                    && !check.doubts(fields().one(needed)).isEmpty()) {
                faults.add(new Fault(needed, frame.say("series.person")));
            }
        }
        if (at().isEmpty()) {
            faults.add(new Fault("at", frame.say("series.time")));
        }
        return faults;
    }

    private Optional<LocalTime> at() {
        try {
            return Optional.of(LocalTime.parse(fields().one("at").replace('.', ':')));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** What was filled in without faults. */
    Series series(Worker worker, Optional<Series> before) {
        var fields = fields();
        return new Series(
                fields.id("id").orElseGet(UUID::randomUUID),
                fields.one("name"),
                fields.one("activity"),
                fields.one("place"),
                fields.one("neighbourhood"),
                DayOfWeek.valueOf(fields.one("weekday")),
                at().orElseThrow(),
                fields.all("aim"),
                fields.all("partner"),
                !fields.one("counted").equals("estimated"),
                fields.has("ages"),
                before.map(Series::begun).orElse(worker.today()),
                fields.has("end") ? Optional.of(worker.today()) : Optional.empty());
    }
}
