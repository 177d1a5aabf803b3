package nl.kinderwerk.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kinderwerk.figures.protect.RegistrationEntry;
import nl.kinderwerk.figures.protect.RegistrationLedger;
import org.junit.jupiter.api.Test;

final class AttendancesTest {
    private static final Term TERM = Term.around(LocalDate.of(2026, 8, 19));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-02T10:00:00Z"), ZoneOffset.UTC);
    private static final String SALT = "a salt of more than thirty-two characters";

    private static final int NOT_FILLED_IN = -1;

    private static List<Session> sessions(int... children) {
        return sessions("Molenbuurt", children);
    }

    private static List<Session> sessions(String neighbourhood, int... children) {
        return IntStream.range(0, children.length)
                .mapToObj(i -> new Session(
                        neighbourhood + i,
                        neighbourhood,
                        List.of("ontspanning"),
                        true,
                        false,
                        Optional.of(children[i]).filter(number -> number != NOT_FILLED_IN),
                        Optional.empty()))
                .toList();
    }

    private static Shown shown(int... children) {
        var cell = Cell.all(People.CHILDREN, TERM);
        return shown(sessions(children), List.of(cell)).getOrDefault(cell, Shown.NOTHING);
    }

    private static Map<Cell, Shown> shown(List<Session> held, List<Cell> wanted) {
        return new Attendances("kring", Map.of(TERM, held), Map.of("Hoekje", 99, "Molenbuurt", 100))
                .shown(wanted, new Empty(), CLOCK);
    }

    /** A ledger of an organisation that never showed anything. */
    private record Empty() implements RegistrationLedger {
        @Override
        public String salt() {
            return SALT;
        }

        @Override
        public List<RegistrationEntry> entries() {
            return List.of();
        }

        @Override
        public void append(List<RegistrationEntry> entries) {}
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
    void cellsWithTheSameSessionsShowTheSame() {
        var cells = List.of(
                Cell.all(People.CHILDREN, TERM),
                Cell.in("Molenbuurt", TERM),
                Cell.of("ontspanning", TERM),
                Cell.of("taal", TERM));
        var shown = shown(sessions(14, 9, 18), cells);
        assertThat(shown.values().stream()
                        .filter(one -> one.kind() == Shown.Kind.ROUNDED)
                        .distinct())
                .hasSize(1);
        assertThat(shown.get(Cell.of("taal", TERM))).isEqualTo(Shown.NOTHING);
    }

    @Test
    void aNeighbourhoodWithFewChildrenIsNotShownApartButCounts() {
        var held = Stream.of(sessions("Molenbuurt", 14, 18), sessions("Hoekje", 22, 19))
                .flatMap(List::stream)
                .toList();
        var all = Cell.all(People.CHILDREN, TERM);
        var shown = shown(held, List.of(all, Cell.in("Molenbuurt", TERM), Cell.in("Hoekje", TERM)));
        assertThat(shown.get(Cell.in("Hoekje", TERM))).isEqualTo(Shown.WITHHELD);
        assertThat(shown.getOrDefault(Cell.in("Molenbuurt", TERM), Shown.NOTHING)
                        .value())
                .isIn(30, 35);
        assertThat(shown.getOrDefault(all, Shown.NOTHING).value()).isIn(70, 75);
    }

    @Test
    void childrenAndParentsAreNeverOneNumber() {
        assertThat(shown(sessions(14, 9, 18), List.of(Cell.all(People.PARENTS, TERM))))
                .containsValue(Shown.UNKNOWN);
    }

    @Test
    void onlyAShownNumberIsDrawn() {
        assertThat(Shown.rounded(40).drawn()).hasValue(40);
        assertThat(Shown.WITHHELD.drawn()).isEmpty();
        assertThat(Shown.fewerThan(10).drawn()).isEmpty();
    }
}
