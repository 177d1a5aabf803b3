package nl.kinderwerk.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class TermTest {
    @Test
    void aQuarterBeginsAndEndsWithAMonth() {
        var term = Term.around(LocalDate.of(2026, 8, 19));
        assertThat(term).isEqualTo(new Term(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)));
        assertThat(term.yearBefore()).isEqualTo(new Term(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 9, 30)));
    }

    @Test
    void isFoundAgainByItsCode() {
        for (var term : Term.until(LocalDate.of(2026, 2, 28), 5)) {
            assertThat(Term.parse(term.code())).hasValue(term);
        }
        assertThat(Term.parse("2026-5")).isEmpty();
        assertThat(Term.parse("vorig jaar")).isEmpty();
    }

    @Test
    void theNewestBegunQuarterIsOfferedFirst() {
        assertThat(Term.until(LocalDate.of(2026, 2, 28), 3))
                .extracting(Term::code)
                .containsExactly("2026-1", "2025-4", "2025-3");
    }
}
