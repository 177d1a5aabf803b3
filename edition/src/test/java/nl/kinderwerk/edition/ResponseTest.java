package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import nl.kinderwerk.figures.Sampling;
import nl.kinderwerk.study.Wave;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseTest {
    private static final TakingPart PART = new TakingPart(150, 40, 60, Optional.of(200L));

    private static Wave wave(String sampling, Optional<Integer> invited) {
        var wave = Objects.requireNonNull(Small.STUDY.waves().get("test"));
        return new Wave(
                wave.id(),
                wave.year(),
                wave.label(),
                wave.status(),
                sampling,
                wave.fpc(),
                invited,
                wave.breakdowns(),
                wave.answers(),
                wave.event(),
                wave.method(),
                wave.sample(),
                wave.collect());
    }

    private static Response response(String sampling, int respondents, Integer invited) {
        return new Response(wave(sampling, Optional.of(invited)), respondents);
    }

    @ParameterizedTest
    @CsvSource({
        "probability,10,100,PROBABILITY,false",
        "census,100,100,CENSUS,false",
        "open,90,100,OPEN,true",
        "invited-all,50,100,MOST_INVITED,false",
        "invited-all,49,100,INVITED_ALL,true",
        "invited-all,499,1000,INVITED_ALL,true",
    })
    void atLeastHalfOfAllInvitedMustAnswerToSpeakOfMoreThanThose(
            String sampling, int respondents, int invited, Sampling expected, boolean participantsOnly) {
        var response = response(sampling, respondents, invited);
        assertThat(response.sampling()).isEqualTo(expected);
        assertThat(response.participantsOnly()).isEqualTo(participantsOnly);
    }

    @Test
    void howManyWereInvitedMustBeKnownToSpeakOfMoreThanThoseWhoTookPart() {
        var response = new Response(wave("invited-all", Optional.empty()), 10_000);
        assertThat(response.percent()).isEmpty();
        assertThat(response.participantsOnly()).isTrue();
    }

    @Test
    void tellsHowManyTookPartOfHowManyThereAre() {
        assertThat(PART.sentences(response("probability", 150, 300), Words.in("nl")))
                .containsExactly(
                        "Er deden 150 mensen mee, van 40 organisaties.",
                        "Een uitnodiging kregen 300 mensen; daarvan deed 50% mee.",
                        "Er zijn 60 van zulke organisaties; daarvan deed 67% mee.",
                        "Bij de organisaties die meededen, werken 200 mensen die mee konden doen; 75% van hen gaf antwoord.");
    }

    @Test
    void saysThatNobodyKnowsTheCompositionWhenWhoeverWishedTookPart() {
        var open = new Response(wave("open", Optional.empty()), 150);
        assertThat(PART.sentences(open, Words.in("nl")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("De samenstelling van de beroepsgroep is onbekend");
    }

    @Test
    void countsWhoTookPartInTheFrozenAnswers() {
        var made = SampleEditions.made();
        var dataset = nl.kinderwerk.study.Dataset.open(made.data.resolve("sample/v1"));
        var part = TakingPart.of(dataset);
        assertThat(part.people()).isEqualTo(dataset.rows());
        assertThat(part.organisations()).isBetween(100L, part.population());
        assertThat(part.workers()).hasValueSatisfying(w -> assertThat(w).isGreaterThan(part.people()));
    }
}
