package nl.kinderwerk.server.practice;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Practice;
import nl.kinderwerk.study.PracticeSample;
import nl.kinderwerk.study.PracticeSample.Organisation;
import nl.kinderwerk.study.SampleRandom;

/**
 * Invented registrations of one organisation, the same on every machine: more children come in spring than in winter, a few
 * sessions are cancelled, some are forgotten, and in the summer holidays there are none.
 */
final class SamplePractice {
    private static final double CANCELLED = 0.06;
    private static final double FORGOTTEN = 0.05;
    private static final double WITH_SIGNAL = 0.12;
    /** Standard deviation of the logarithm of attendance, from week to week. */
    private static final double VARIATION = 0.22;
    /** How much summer and winter differ, and how much more come after a year. */
    private static final double SEASON = 0.12;

    private static final double GROWTH_A_YEAR = 0.08;
    private static final int DAYS_A_YEAR = 365;
    private static final int MIDSUMMER = 172;
    private static final int FIRST_WEEK_WITHOUT = 30;
    private static final int WEEKS_WITHOUT = 4;

    private final PracticeSample sample;
    private final Practice practice;
    private final Organisation organisation;

    SamplePractice(Practice practice, PracticeSample sample, Organisation organisation) {
        this.practice = practice;
        this.sample = sample;
        this.organisation = organisation;
    }

    List<Series> series() {
        return organisation.series().stream().map(this::series).toList();
    }

    private Series series(PracticeSample.Series made) {
        return new Series(
                id("series " + made.name()),
                made.name(),
                made.activity(),
                made.place(),
                made.neighbourhood(),
                made.weekday(),
                made.time(),
                made.aims(),
                made.partners(),
                made.counted(),
                made.hasAges(),
                sample.from(),
                Optional.empty());
    }

    /** Every session that was registered, in order of series and day. */
    List<Registration> registrations() {
        var all = new ArrayList<Registration>();
        for (var made : organisation.series()) {
            var random = random(made.name());
            sample.from()
                    .datesUntil(sample.until().plusDays(1))
                    .filter(day -> day.getDayOfWeek() == made.weekday() && !isHoliday(day))
                    .forEach(day -> session(made, day, random).ifPresent(all::add));
        }
        return all;
    }

    private static boolean isHoliday(LocalDate day) {
        var week = (day.getDayOfYear() - 1) / 7;
        return week >= FIRST_WEEK_WITHOUT && week < FIRST_WEEK_WITHOUT + WEEKS_WITHOUT;
    }

    private Optional<Registration> session(PracticeSample.Series made, LocalDate day, SampleRandom random) {
        var fate = random.share();
        var children = number(made.children(), day, random);
        var parents = number(made.parents(), day, random);
        var volunteers = number(made.volunteers(), sample.from(), random);
        var ages = made.hasAges() ? ages(children.orElse(0), random) : Map.<String, Integer>of();
        var series = series(made);
        var id = id(made.name() + " " + day);
        if (fate < FORGOTTEN) {
            return Optional.empty();
        }
        return Optional.of(new Registration(
                id,
                Optional.of(series.id()),
                made.activity(),
                made.neighbourhood(),
                day,
                fate < FORGOTTEN + CANCELLED ? State.CANCELLED : State.HELD,
                children,
                parents,
                volunteers,
                made.counted(),
                made.aims(),
                made.partners(),
                ages,
                ""));
    }

    private Optional<Integer> number(int usual, LocalDate day, SampleRandom random) {
        var effect = random.effect(VARIATION);
        var season = SEASON * StrictMath.cos(2 * StrictMath.PI * (day.getDayOfYear() - MIDSUMMER) / DAYS_A_YEAR);
        var growth = GROWTH_A_YEAR * (day.toEpochDay() - sample.from().toEpochDay()) / DAYS_A_YEAR;
        var number = StrictMath.round(usual * StrictMath.exp(effect + season + growth));
        return usual == 0 ? Optional.empty() : Optional.of((int) number);
    }

    /** Most children are in the middle bands. */
    private Map<String, Integer> ages(int children, SampleRandom random) {
        var ages = new HashMap<String, Integer>();
        var codes = practice.ages().stream().map(Item.Option::code).toList();
        for (var child = 0; child < children; child++) {
            var place = (random.share() + random.share()) / 2;
            ages.merge(codes.get((int) (place * codes.size())), 1, Integer::sum);
        }
        return ages;
    }

    /** Signals: a theme, where and when. */
    List<Signal> signals() {
        var random = random("signals");
        var themes = practice.signals().options().stream()
                .map(Item.Option::code)
                .filter(code -> !code.equals(Item.OTHER))
                .toList();
        var signals = new ArrayList<Signal>();
        for (var registration : registrations()) {
            var isSeen = random.chance(WITH_SIGNAL);
            var theme = themes.get(random.below(themes.size()));
            if (isSeen && registration.state() == State.HELD) {
                signals.add(new Signal(
                        id("signal " + registration.id()),
                        registration.neighbourhood(),
                        registration.day(),
                        Map.of(theme, 1)));
            }
        }
        return signals;
    }

    List<Story> stories() {
        return organisation.stories().stream().map(this::story).toList();
    }

    /** A story that was chosen for a report. */
    record Choice(UUID story, String by, String reason) {}

    List<Choice> choices() {
        return organisation.stories().stream()
                .flatMap(made -> made.chosenBy().stream().map(by -> new Choice(id(made), by, made.chosenReason())))
                .toList();
    }

    private UUID id(PracticeSample.Story made) {
        return id("story " + made.happened());
    }

    private Story story(PracticeSample.Story made) {
        return new Story(
                id(made),
                made.day(),
                made.neighbourhood(),
                made.happened(),
                made.changed(),
                made.matters(),
                Story.Readers.EVERYBODY,
                Story.Teller.of(made.teller()),
                made.aim(),
                true,
                "",
                Set.of());
    }

    private SampleRandom random(String part) {
        return new SampleRandom(sample.seed(), organisation.code() + " " + part);
    }

    private UUID id(String of) {
        var name = sample.seed() + " " + organisation.code() + " " + of;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
