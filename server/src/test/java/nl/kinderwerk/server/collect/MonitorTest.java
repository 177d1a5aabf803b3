package nl.kinderwerk.server.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.kinderwerk.edition.Look;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.server.collect.Publishing.State;
import nl.kinderwerk.study.Study;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four organisations are asked; answers come on the days before today. */
final class MonitorTest {
    @TempDir
    private Path temporary;

    private Asked asked;
    private Monitor monitor;
    private Looks looks;

    @BeforeEach
    void start() {
        asked = new Asked(temporary)
                .with("kring", "GM0344", 30)
                .with("hoek", "GM0307", 30)
                .with("zee", "GM0344", 30)
                .with("klein", "GM0307", 4);
        asked.database.sql("UPDATE invited_organisation SET issued = workers").update();
        monitor = new Monitor(asked.database, asked.waves);
        looks = new Looks(monitor, asked.waves, temporary.resolve("data"));
    }

    @AfterEach
    void stop() {
        asked.close();
    }

    private void answers(int number, String organisation, int daysAgo) {
        IntStream.range(0, number)
                .forEach(i -> asked.database
                        .sql("INSERT INTO answer (id, wave, organisation, day, cells) "
                                + "VALUES (gen_random_uuid(), 'nu', :organisation, :day, :cells::jsonb)")
                        .param("organisation", organisation)
                        .param("day", Asked.TODAY.minusDays(daysAgo))
                        .param("cells", "{\"titel\": \"" + (i % 2 == 0 ? "kinderwerker" : "jongerenwerker") + "\"}")
                        .update());
    }

    private void answers(int number, int daysAgo) {
        answers(number / 2, "kring", daysAgo);
        answers(number - number / 2, "hoek", daysAgo);
    }

    private Standing standing() {
        return monitor.of(asked.wave, Locale.forLanguageTag("nl"));
    }

    private int sent(String organisation) {
        return standing().organisations().stream()
                .filter(row -> row.organisation().code().equals(organisation))
                .findFirst()
                .orElseThrow()
                .sent()
                .number();
    }

    @Test
    void ofASmallOrganisationNobodySeesHowManyAnswered() {
        answers(4, "klein", 1);
        answers(12, "kring", 1);
        answers(30, "hoek", 1);
        assertThat(sent("klein")).isZero();
        assertThat(sent("kring")).isEqualTo(10);
        assertThat(sent("hoek")).as("all answered").isEqualTo(25);
        assertThat(standing().sent().number()).isEqualTo(45);
    }

    @Test
    void moreCodesThanWorkersTellNothingMore() {
        asked.database.sql("UPDATE invited_organisation SET issued = 500").update();
        answers(30, "hoek", 1);
        assertThat(sent("hoek")).isEqualTo(25);
    }

    @Test
    void todayDoesNotCountYet() {
        answers(12, "kring", 0);
        assertThat(standing().sent().tells()).isFalse();
        assertThat(standing().days()).isEmpty();
    }

    @Test
    void aDayStandsThereOnlyWhenItMadeAStep() {
        answers(6, 4);
        answers(3, 3);
        answers(1, 2);
        assertThat(standing().days())
                .extracting(Standing.Day::day, day -> day.sent().number())
                .containsExactly(tuple("20 november 2026", 5), tuple("22 november 2026", 10));
    }

    @Test
    void anUnfinishedQuestionnaireIsCountedAndOfNobody() {
        for (var i = 0; i < 7; i++) {
            asked.drafts.save(ResumeCode.make(), Draft.begin("nu", ""), Asked.TODAY.minusDays(1));
        }
        assertThat(standing().unfinished().number()).isEqualTo(5);
    }

    @Test
    void whatExistsStandsBesideWhatAnswered() {
        answers(12, 1);
        var utrecht = standing().provinces().getFirst();
        assertThat(utrecht.exist()).hasValue(4);
        assertThat(utrecht.invited()).isEqualTo(4);
        assertThat(utrecht.workers()).isEqualTo(94);
        assertThat(utrecht.sent().number()).isEqualTo(10);
    }

    @Test
    void weightsAndFiguresLeaveOutTheNewestAnswers() {
        answers(19, 5);
        answers(6, 4);
        answers(19, 2);
        assertThat(standing().weights()).isEmpty();
        assertThat(looks.take(asked.wave)).isEqualTo(State.TOO_EARLY);
        answers(1, 1);
        assertThat(standing().weights().orElseThrow().respondents().number()).isEqualTo(25);
        assertThat(looks.take(asked.wave)).isEqualTo(State.DONE);
        assertThat(looks.last(asked.wave).map(Look::respondents)).hasValue(25L);
        assertThat(asked.waves.open("nu")).as("still asked").isPresent();
    }

    @Test
    void anotherLookNeedsTwentyNewAnswersAndTheEditionIsWholeNevertheless() {
        answers(30, 5);
        answers(20, 4);
        assertThat(looks.take(asked.wave)).isEqualTo(State.DONE);
        assertThat(figures()).contains("Kinderwerker 16 van de 30", "Jongerenwerker 14 van de 30");
        answers(19, 2);
        assertThat(looks.take(asked.wave)).isEqualTo(State.TOO_EARLY);
        Freeze.of(asked.source, asked.study, asked.wave);
        var site = Site.of(Study.read(asked.study.folder()), temporary.resolve("data"), Optional.empty());
        var csv = new String(site.page("edition/nu/v1/titels.csv").orElseThrow().content(), StandardCharsets.UTF_8);
        assertThat(csv).doesNotContain("under_revision").contains("69");
    }

    private List<String> figures() {
        return looks.last(asked.wave).orElseThrow().figures("nl").stream()
                .flatMap(figure -> figure.shares().stream())
                .map(share -> share.label() + " " + share.value())
                .toList();
    }

    /** Fifty send while the wave is frozen: who is thanked is in the file, the others read that it is closed. */
    @Test
    void nobodyIsThankedForAnAnswerThatIsNotInTheFrozenFile() throws Exception {
        answers(5, 1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> somebody = () -> asked.send("", Map.of("titel", "kinderwerker", "gebied", "GM0344"));
            var sent = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(somebody))
                    .toList();
            var frozen = Freeze.of(asked.source, asked.study, asked.wave);
            var thanked = 0;
            for (var one : sent) {
                thanked += one.get() ? 1 : 0;
            }
            assertThat(frozen.answers()).isEqualTo(5 + thanked);
            assertThat(asked.count("answer")).isEqualTo(5 + thanked);
        }
    }
}
