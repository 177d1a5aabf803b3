package nl.kinderwerk.server.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import nl.kinderwerk.edition.Beside;
import nl.kinderwerk.edition.Look;
import nl.kinderwerk.server.collect.Publishing.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A researcher who asks for figures after every new answer, keeps all that was ever shown, and subtracts. The attacker of
 * the method: knows who answered on which day, everything but what they answered.
 */
final class LookAttackTest {
    /** Fewest persons of whom a difference may tell; the default of the study. */
    private static final int FEWEST = 10;

    private static final int DAYS = 60;
    private static final LocalDate BEGIN = Asked.TODAY.minusDays(DAYS);
    /** A question that only some are asked: its base grows slower than the number of answers. */
    private static final String SECTION = """
              - {id: doelen, title: {nl: Doelen, en: Aims}, form: ranked, item: doelen,
                 subject: {nl: van de kinderwerkers, en: of kinderwerkers}, fallback: {nl: Dit doen zij, en: This is what they do}}
            """;

    @TempDir
    private Path temporary;

    private final Random random = new Random(9);
    private Asked asked;
    private Monitor monitor;
    private Looks looks;

    @BeforeEach
    void start() {
        asked = new Asked(temporary, SECTION)
                .with("kring", "GM0344", 200)
                .with("hoek", "GM0307", 200)
                .with("zee", "GM0344", 30);
        monitor = new Monitor(asked.database, asked.waves);
        looks = new Looks(monitor, asked.waves, temporary.resolve("data"));
    }

    @AfterEach
    void stop() {
        asked.close();
    }

    private void answer(LocalDate day, boolean isAskedAims) {
        var cells = new HashMap<String, Object>();
        cells.put("titel", random.nextInt(3) == 0 ? "jongerenwerker" : "kinderwerker");
        if (isAskedAims) {
            var chosen = random.nextInt(4);
            var options = List.of("talent", "taal", "plezier", "meedoen", "other");
            options.forEach(o -> cells.put("doelen." + o, options.indexOf(o) == chosen ? "1" : "0"));
        }
        asked.database
                .sql("INSERT INTO answer (id, wave, organisation, day, cells) "
                        + "VALUES (gen_random_uuid(), 'nu', :organisation, :day, :cells::jsonb)")
                .param("organisation", List.of("kring", "hoek", "zee").get(random.nextInt(3)))
                .param("day", day)
                .param("cells", tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(cells))
                .update();
    }

    /** What a look showed of a section, and how many were in its base. */
    private record Seen(String section, LocalDate last, long base, List<Beside.Share> shares) {
        boolean tells() {
            return shares.stream().anyMatch(share -> share.value().matches(".*\\d.*"));
        }
    }

    private List<Seen> seen(LocalDate last) {
        return looks.last(asked.wave).orElseThrow().figures("nl").stream()
                .map(figure -> new Seen(figure.title(), last, base(figure.title(), last), figure.shares()))
                .toList();
    }

    private long base(String section, LocalDate last) {
        return asked.database
                .sql("SELECT count(*) FROM answer WHERE day <= :last AND jsonb_exists(cells, :cell)")
                .param("last", last)
                .param("cell", section.contains("Doelen") ? "doelen.taal" : "titel")
                .query(Long.class)
                .single();
    }

    /** Every day a few answers more, of which a few are asked about aims; and every day a look, if there may be one. */
    private List<Seen> everythingEverShown(int oneInSoManyIsAskedAims) {
        var all = new ArrayList<Seen>();
        for (var day = 0; day < DAYS; day++) {
            for (var i = random.nextInt(1, 6); i > 0; i--) {
                answer(BEGIN.plusDays(day), random.nextInt(oneInSoManyIsAskedAims) == 0);
            }
            if (looks.take(asked.wave) == State.DONE) {
                all.addAll(seen(monitor.lastDay(asked.wave).orElseThrow()));
            }
        }
        return all;
    }

    @Test
    void noTwoLooksDifferByAFewPersonsInAnyBase() {
        var all = everythingEverShown(5);
        assertThat(all.stream().filter(Seen::tells).count()).as("figures shown").isGreaterThan(6);
        for (var one : all) {
            for (var other : all) {
                if (one.section().equals(other.section()) && one.tells() && other.tells()) {
                    var few = Math.abs(one.base() - other.base());
                    assertThat(few == 0 || few >= FEWEST)
                            .as("%s on %s and on %s: %d persons", one.section(), one.last(), other.last(), few)
                            .isTrue();
                }
            }
        }
        assertThat(all).as("a base that grew by a few was withheld").anyMatch(seen -> isWithheldForAFew(seen, all));
    }

    private static boolean isWithheldForAFew(Seen seen, List<Seen> all) {
        return !seen.tells()
                && all.stream()
                        .filter(other -> other.section().equals(seen.section()) && other.tells())
                        .anyMatch(other -> other.last().isBefore(seen.last()) && seen.base() - other.base() < FEWEST);
    }

    /** Days with one answer each, so that whoever looks every day would see one person more. */
    @Test
    void weightsAreToldAnewOnlyWhenTwentyMoreAnswersCount() {
        Map<String, Long> counted = new HashMap<>();
        for (var day = 0; day < DAYS + 40; day++) {
            answer(BEGIN.plusDays(Math.min(day, DAYS - 1)), false);
            monitor.of(asked.wave, Locale.ROOT)
                    .weights()
                    .ifPresent(weights -> counted.put(
                            String.valueOf(weights),
                            base("Titels", monitor.lastDay(asked.wave).orElseThrow())));
        }
        var numbers = counted.values().stream().distinct().sorted().toList();
        assertThat(numbers).hasSizeGreaterThan(1);
        for (var i = 1; i < numbers.size(); i++) {
            assertThat(numbers.get(i) - numbers.get(i - 1)).isGreaterThanOrEqualTo(Monitor.HELD_BACK);
        }
    }

    /** Whether there may be a look tells only how many answered, in steps. */
    @Test
    void askingAgainAtOnceShowsNothingNew() {
        for (var i = 0; i < 60; i++) {
            answer(BEGIN.plusDays(i / 10), true);
        }
        assertThat(looks.take(asked.wave)).isEqualTo(State.DONE);
        var before = looks.last(asked.wave).map(Look::respondents);
        for (var i = 0; i < Monitor.HELD_BACK - 1; i++) {
            answer(BEGIN.plusDays(10), true);
            assertThat(looks.take(asked.wave)).as("after %d more", i + 1).isEqualTo(State.TOO_EARLY);
        }
        assertThat(looks.last(asked.wave).map(Look::respondents)).isEqualTo(before);
    }
}
