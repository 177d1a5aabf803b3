package nl.kinderwerk.server.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AtLeastTest {
    @ParameterizedTest
    @CsvSource({"0,0", "4,0", "5,5", "9,5", "10,10", "123,120"})
    void oneMoreAnswerShowsOnlyWhenItMakesFive(int count, int number) {
        assertThat(AtLeast.of(count).number()).isEqualTo(number);
    }

    /** With four or seven invited nobody is told anything; with twenty it never says that all answered. */
    @ParameterizedTest
    @CsvSource({"4,4,0", "7,7,0", "8,8,5", "20,20,15", "12,20,10", "3,20,0", "5,0,0"})
    void ofAGroupSomeAlwaysMayNotHaveAnswered(int count, int group, int number) {
        assertThat(AtLeast.of(count, group).number()).isEqualTo(number);
    }

    @Test
    void whatItSaysIsAlwaysTrue() {
        for (var group = 0; group < 60; group++) {
            for (var count = 0; count <= group; count++) {
                assertThat(AtLeast.of(count, group).number()).isLessThanOrEqualTo(count);
            }
        }
    }
}
