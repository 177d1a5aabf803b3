package nl.kinderwerk.figures.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kinderwerk.figures.DisclosureSettings;
import org.junit.jupiter.api.Test;

class ProtectionTest {
    private final Ledger ledger = new MemoryLedger();

    private Map<String, Reason> plan(Answers answers) {
        return plan(answers, "v1");
    }

    private Map<String, Reason> plan(Answers answers, String version) {
        ProtectionPlan plan = Protection.plan(answers.proposal(version), DisclosureSettings.DEFAULT, ledger);
        Map<String, Reason> reasons = new TreeMap<>();
        plan.decisions().forEach(d -> reasons.put(d.place(), d.reason()));
        ledger.append(plan.entries("edition", ledger.entries("2026").size(), Instant.EPOCH));
        return reasons;
    }

    @Test
    void withholdsASecondMunicipalityWhenTheRemainderIsSmall() {
        Answers answers = new Answers(false)
                .persons("c1", 14, 5)
                .persons("c2", 11, 5)
                .persons("c3", 6, 3)
                .place("C", id -> true)
                .place("c1", id -> id.startsWith("c1"))
                .place("c2", id -> id.startsWith("c2"))
                .place("c3", id -> id.startsWith("c3"));
        assertThat(plan(answers))
                .containsEntry("C", Reason.PUBLISHED)
                .containsEntry("c1", Reason.PUBLISHED)
                .containsEntry("c2", Reason.REMAINDER_TOO_SMALL)
                .containsEntry("c3", Reason.TOO_FEW_RESPONDENTS);
    }

    /** The table of respondents of the worked example, with the ticks of its item level. */
    private static Answers workedExample() {
        Answers answers = new Answers(false)
                .persons("A welzijn", 24, 15)
                .persons("A gemeente", 12, 9)
                .persons("A overig", 4, 4)
                .persons("B welzijn", 31, 12)
                .persons("B gemeente", 11, 5)
                .persons("B overig", 13, 6)
                .persons("C welzijn", 17, 6)
                .persons("C gemeente", 4, 0)
                .persons("C overig", 10, 3)
                .place("total", id -> true);
        for (String row : List.of("A", "B", "C")) {
            answers.place(row, id -> id.startsWith(row));
        }
        for (String column : List.of("welzijn", "gemeente", "overig")) {
            answers.place(column, id -> id.contains(column));
        }
        for (String row : List.of("A", "B", "C")) {
            for (String column : List.of("welzijn", "gemeente", "overig")) {
                answers.place(row + " " + column, id -> id.startsWith(row + " " + column));
            }
        }
        return answers;
    }

    @Test
    void neverPrintsTheFourWhoAllTickedOfTheWorkedExample() {
        Map<String, Reason> reasons = plan(workedExample());
        System.out.println(reasons);
        assertThat(reasons)
                .containsEntry("A overig", Reason.TOO_FEW_RESPONDENTS)
                .containsEntry("C gemeente", Reason.TOO_FEW_RESPONDENTS)
                .containsEntry("A gemeente", Reason.REMAINDER_TOO_SMALL)
                .containsEntry("A", Reason.PUBLISHED)
                .containsEntry("total", Reason.PUBLISHED);
    }
}
