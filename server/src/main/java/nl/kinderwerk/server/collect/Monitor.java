package nl.kinderwerk.server.collect;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kinderwerk.server.collect.Invitations.Organisation;
import nl.kinderwerk.server.collect.Standing.Day;
import nl.kinderwerk.server.collect.Standing.Province;
import nl.kinderwerk.server.collect.Standing.Row;
import nl.kinderwerk.server.collect.Standing.Weights;
import nl.kinderwerk.study.Layout;
import nl.kinderwerk.study.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts for those who ask a wave, without telling who answered (see {@link AtLeast}); today does not count yet. */
final class Monitor {
    /** Answers that figures and weights leave out, the newest: what comes later can then not be found by subtracting. */
    static final int HELD_BACK = 20;

    private final JdbcClient database;
    private final Waves waves;

    Monitor(JdbcClient database, Waves waves) {
        this.database = database;
        this.waves = waves;
    }

    Standing of(Wave wave, Locale locale) {
        var days = days(wave);
        var organisations = Invitations.organisations(database, wave.id());
        return new Standing(
                AtLeast.of(days.values().stream().mapToLong(n -> n).sum()),
                AtLeast.of(unfinished()),
                rows(wave, organisations),
                growth(days, locale),
                provinces(wave, organisations),
                lastDay(wave).map(last -> weights(wave, last)));
    }

    /** Answers by day, before today. */
    private TreeMap<LocalDate, Long> days(Wave wave) {
        var days = new TreeMap<LocalDate, Long>();
        database.sql("SELECT day, count(*) FROM answer WHERE wave = :wave AND day < :today GROUP BY day")
                .param("wave", wave.id())
                .param("today", waves.today())
                .query(row -> {
                    days.put(row.getObject(1, LocalDate.class), row.getLong(2));
                });
        return days;
    }

    /** The days on which the number grew by a step. */
    private static List<Day> growth(TreeMap<LocalDate, Long> days, Locale locale) {
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        var growth = new ArrayList<Day>();
        var total = 0L;
        for (var day : days.entrySet()) {
            var before = AtLeast.of(total);
            total += day.getValue();
            if (!AtLeast.of(total).equals(before)) {
                growth.add(new Day(format.format(day.getKey()), AtLeast.of(total)));
            }
        }
        return growth;
    }

    /** A draft does not tell of which wave it is, nor of whom. */
    private long unfinished() {
        return database.sql("SELECT count(*) FROM draft WHERE kept_until < :until")
                .param("until", waves.today().plusDays(Drafts.DAYS_KEPT))
                .query(Long.class)
                .single();
    }

    private Map<String, Long> sent(Wave wave) {
        return database
                .sql("SELECT organisation, count(*) FROM answer WHERE wave = :wave AND day < :today GROUP BY 1")
                .param("wave", wave.id())
                .param("today", waves.today())
                .query((row, number) ->
                        Map.entry(Optional.ofNullable(row.getString(1)).orElse(""), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Row> rows(Wave wave, List<Organisation> organisations) {
        var sent = sent(wave);
        return organisations.stream()
                .map(o -> new Row(o, AtLeast.of(sent.getOrDefault(o.code(), 0L), group(o))))
                .toList();
    }

    /** Those who may have answered: making more codes than there are workers tells nothing more. */
    private static int group(Organisation organisation) {
        return Math.min(organisation.issued(), organisation.workers().orElse(organisation.issued()));
    }

    private List<Province> provinces(Wave wave, List<Organisation> organisations) {
        var places = new Places(waves.study().areas());
        var exist = wave.collect().orElseThrow().organisations();
        var byProvince = organisations.stream().collect(Collectors.groupingBy(o -> places.province(o.municipality())));
        var codes = new TreeSet<>(exist.keySet());
        codes.addAll(byProvince.keySet());
        var sent = sent(wave);
        return codes.stream()
                .map(code -> province(
                        places.name(code),
                        Optional.ofNullable(exist.get(code)),
                        byProvince.getOrDefault(code, List.of()),
                        sent))
                .toList();
    }

    private static Province province(
            String name, Optional<Integer> exist, List<Organisation> invited, Map<String, Long> sent) {
        var answers =
                invited.stream().mapToLong(o -> sent.getOrDefault(o.code(), 0L)).sum();
        var group = invited.stream().mapToInt(Monitor::group).sum();
        var workers = invited.stream().mapToInt(o -> o.workers().orElse(0)).sum();
        return new Province(name, exist, invited.size(), workers, AtLeast.of(answers, group));
    }

    /**
     * The last day whose answers figures and weights may count. It goes from day to day in steps of as many answers as are
     * held back, always the same days: two moments then differ by no answers or by enough.
     */
    Optional<LocalDate> lastDay(Wave wave) {
        var days = days(wave);
        return steps(days).descendingSet().stream()
                .filter(day -> count(days.tailMap(day, false)) >= HELD_BACK)
                .findFirst();
    }

    /** Each first day on which there were enough more answers than on the one before. */
    private static TreeSet<LocalDate> steps(TreeMap<LocalDate, Long> days) {
        var steps = new TreeSet<LocalDate>();
        var more = 0L;
        for (var day : days.entrySet()) {
            more += day.getValue();
            if (more >= HELD_BACK) {
                steps.add(day.getKey());
                more = 0;
            }
        }
        return steps;
    }

    private static long count(Map<LocalDate, Long> days) {
        return days.values().stream().mapToLong(n -> n).sum();
    }

    private Weights weights(Wave wave, LocalDate last) {
        var soFar = soFar(wave, last);
        var weights = soFar.rows().stream()
                .mapToDouble(row -> Double.parseDouble(row.getOrDefault(Layout.WEIGHT, "1")))
                .summaryStatistics();
        var squares = soFar.rows().stream()
                .mapToDouble(row -> Double.parseDouble(row.getOrDefault(Layout.WEIGHT, "1")))
                .map(w -> w * w)
                .sum();
        var deff = weights.getCount() * squares / (weights.getSum() * weights.getSum());
        return new Weights(
                AtLeast.of(weights.getCount()),
                deff,
                AtLeast.of((long) (weights.getCount() / deff)),
                soFar.isWeighted());
    }

    Freeze.SoFar soFar(Wave wave, LocalDate last) {
        return Freeze.soFar(database, waves.study(), wave, last);
    }
}
