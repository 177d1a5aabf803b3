package nl.kinderwerk.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AttendancesTest {
    private static final Attendances ATTENDANCES = new Attendances("a salt of more than thirty-two characters");

    private static final int NOT_FILLED_IN = -1;

    private static List<Session> sessions(int... children) {
        return IntStream.range(0, children.length)
                .mapToObj(i -> new Session(
                        "session " + i,
                        "Molenbuurt",
                        List.of("ontspanning"),
                        true,
                        false,
                        Optional.of(children[i]).filter(number -> number != NOT_FILLED_IN),
                        Optional.empty()))
                .toList();
    }

    private static Shown shown(int... children) {
        return ATTENDANCES.shown("kring", sessions(children), Session::children);
    }

    @Test
    void isRoundedToFiveAndTheSameSessionsAlwaysTheSame() {
        var shown = shown(14, 9, 18);
        assertThat(shown.kind()).isEqualTo(Shown.Kind.ROUNDED);
        assertThat(shown.value()).isIn(40, 45).isEqualTo(shown(14, 9, 18).value());
    }

    @Test
    void smallSessionsHideNobodyHoweverManyThereAre() {
        assertThat(shown(4, 4, 4, 4, 4, 4)).isEqualTo(Shown.WITHHELD);
    }

    @Test
    void fewIsSaidInWords() {
        assertThat(shown(5)).isEqualTo(Shown.fewerThan(10));
    }

    @Test
    void aGapIsNoZero() {
        assertThat(shown()).isEqualTo(Shown.NOTHING);
        assertThat(shown(NOT_FILLED_IN)).isEqualTo(Shown.UNKNOWN);
        assertThat(shown(0, 0)).isEqualTo(Shown.fewerThan(10));
        assertThat(shown(NOT_FILLED_IN, 22, 20)).isEqualTo(shown(0, 22, 20));
    }

    @Test
    void onlyAShownNumberIsDrawn() {
        assertThat(Shown.rounded(40).drawn()).hasValue(40);
        assertThat(Shown.WITHHELD.drawn()).isEmpty();
        assertThat(Shown.fewerThan(10).drawn()).isEmpty();
    }
}
