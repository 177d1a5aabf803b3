package nl.kinderwerk.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.TestDatabase;
import nl.kinderwerk.study.Practice;
import nl.kinderwerk.study.PracticeSample;
import nl.kinderwerk.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SamplePracticeTest {
    private static final Practice PRACTICE = Study.read(
                    Path.of(System.getProperty("kinderwerk.root", ".."), "studies", "kinderwerk"))
            .practice()
            .orElseThrow();
    private static final PracticeSample SAMPLE = PRACTICE.sample().orElseThrow();

    @TempDir
    private Path temporary;

    private static List<SamplePractice> all() {
        return SAMPLE.organisations().stream()
                .map(organisation -> new SamplePractice(PRACTICE, SAMPLE, organisation))
                .toList();
    }

    private static <T> List<T> each(Function<SamplePractice, List<T>> part) {
        return all().stream().map(part).flatMap(List::stream).toList();
    }

    @Test
    void theSeedGivesTheSameRegistrationsEveryTime() {
        assertThat(each(SamplePractice::registrations)).isEqualTo(each(SamplePractice::registrations));
        var last = each(SamplePractice::registrations).getLast();
        assertThat(last.toString())
                .contains("id=")
                .isEqualTo(each(SamplePractice::registrations).getLast().toString());
    }

    @Test
    void theYearHasSessionsThatWereHeldCancelledAndForgotten() {
        var registrations = each(SamplePractice::registrations);
        var states = registrations.stream().collect(Collectors.groupingBy(Registration::state, Collectors.counting()));
        assertThat(registrations.size()).isBetween(850, 1100);
        assertThat(states.get(State.CANCELLED)).isBetween(20L, 100L);
        assertThat(registrations.stream().map(r -> r.series() + " " + r.day()).distinct())
                .hasSize(registrations.size());
        assertThat(registrations)
                .allMatch(r -> r.ages().values().stream().mapToInt(n -> n).sum()
                        <= r.children().orElse(0));
    }

    @Test
    void everySignalIsAThemeOfTheStudy() {
        var themes = PRACTICE.signals().options().stream().map(o -> o.code()).toList();
        assertThat(each(SamplePractice::signals))
                .hasSizeGreaterThan(40)
                .allMatch(signal -> themes.containsAll(signal.counts().keySet()));
    }

    @Test
    void isWrittenOnceHoweverOftenTheCommandRuns() {
        var settings = new Settings(
                temporary,
                Map.of(Setting.DATABASE_URL.variable(), TestDatabase.create().url()));
        var first = SampleOrganisations.write(settings, PRACTICE, SAMPLE);
        assertThat(SampleOrganisations.write(settings, PRACTICE, SAMPLE)).isEqualTo(first);
        assertThat(first).isEqualTo(each(SamplePractice::registrations).size());
    }
}
