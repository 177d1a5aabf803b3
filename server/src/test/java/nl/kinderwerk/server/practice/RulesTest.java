package nl.kinderwerk.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class RulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static Registration session(
            String state,
            @Nullable Integer children,
            @Nullable Integer parents,
            @Nullable Integer byAge,
            LocalDate day) {
        return new Registration(
                UUID.randomUUID(),
                Optional.empty(),
                "club",
                "",
                day,
                State.of(state),
                Optional.ofNullable(children),
                Optional.ofNullable(parents),
                Optional.empty(),
                true,
                List.of(),
                List.of(),
                byAge == null ? Map.of() : Map.of("l06_07", byAge),
                "");
    }

    /** A browser tests the rules of the device with the same file. */
    @ParameterizedTest
    @CsvFileSource(resources = "/practice/rules.csv", numLinesToSkip = 1)
    void tellsWhatToLookAtAgain(
            String state,
            @Nullable Integer children,
            @Nullable Integer parents,
            @Nullable Integer byAge,
            @Nullable Integer last,
            String ahead,
            @Nullable String flags) {
        var day = ahead.equals("yes") ? TODAY.plusDays(1) : TODAY;
        var before = Optional.ofNullable(last).map(number -> session("held", number, null, null, TODAY.minusDays(7)));
        var found = Rules.look(session(state, children, parents, byAge, day), before, TODAY).stream()
                .map(Flag::code)
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(flags == null ? "" : flags);
    }
}
