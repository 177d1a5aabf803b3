package nl.kinderwerk.figures.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** A region of three municipalities, of which the third has too few respondents. */
    private static Answers threeMunicipalities() {
        return new Answers(false)
                .persons("c1", 14, 5)
                .persons("c2", 11, 5)
                .persons("c3", 6, 3)
                .place("C", id -> true)
                .place("c1", id -> id.startsWith("c1"))
                .place("c2", id -> id.startsWith("c2"))
                .place("c3", id -> id.startsWith("c3"));
    }

    @Test
    void withholdsASecondMunicipalityWhenTheRemainderIsSmall() {
        Answers answers = threeMunicipalities();
        assertThat(plan(answers))
                .containsEntry("C", Reason.PUBLISHED)
                .containsEntry("c1", Reason.PUBLISHED)
                .containsEntry("c2", Reason.REMAINDER_TOO_SMALL)
                .containsEntry("c3", Reason.TOO_FEW_RESPONDENTS);
    }

    @Test
    void decidesTheSameAboutTheSameAnswersAgain() {
        Answers almostAll = new Answers(false)
                .persons("c1", 33, 12)
                .persons("c2", 7, 3)
                .place("C", id -> true)
                .place("c1", id -> id.startsWith("c1"));
        Map<String, Reason> first = plan(almostAll);
        assertThat(first).containsEntry("C", Reason.PUBLISHED).containsEntry("c1", Reason.REMAINDER_TOO_SMALL);
        assertThat(plan(almostAll)).isEqualTo(first);
    }

    /** A province of which two municipalities are one organisation each: who is one of them knows the other's answers. */
    private static Answers twoOwners() {
        return twoOwners(new Answers(false));
    }

    private static Answers twoOwners(Answers others) {
        return others.atom("m1", "welzijn", 7, 3)
                .atom("m2", "gemeente", 8, 2)
                .persons("m3", 20, 9)
                .place("P", id -> true)
                .place("m1", id -> id.startsWith("m1"))
                .place("m2", id -> id.startsWith("m2"))
                .place("m3", id -> id.startsWith("m3"));
    }

    @Test
    void twoOrganisationsDoNotProtectEachOtherAlone() {
        assertThat(plan(twoOwners()))
                .containsEntry("P", Reason.PUBLISHED)
                .containsEntry("m1", Reason.TOO_FEW_RESPONDENTS)
                .containsEntry("m3", Reason.REMAINDER_TOO_SMALL);
    }

    @Test
    void aThirdOrganisationProtectsThemBoth() {
        assertThat(plan(twoOwners(new Answers(false).atom("elsewhere", "school", 3, 1))))
                .containsEntry("m3", Reason.PUBLISHED);
    }

    @Test
    void theAuditKnowsWhatAnOrganisationKnows() {
        Proposal proposal = twoOwners().proposal("v1");
        List<Decision> unsafe = proposal.places().stream()
                .map(p -> new Decision(
                        p.id(), "item", "yes", p.id().matches("m[12]") ? Reason.PROTECTS_ANOTHER : Reason.PUBLISHED))
                .toList();
        List<LedgerEntry> entries = new ProtectionPlan(proposal, unsafe, unsafe).entries("edition", 1, Instant.EPOCH);
        assertThat(PublicationAudit.violations(entries, DisclosureSettings.DEFAULT, Set.of()))
                .extracting(Violation::group)
                .containsExactly("the rest of P");
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
        assertThat(reasons)
                .containsEntry("A overig", Reason.TOO_FEW_RESPONDENTS)
                .containsEntry("C gemeente", Reason.TOO_FEW_RESPONDENTS)
                .containsEntry("A gemeente", Reason.REMAINDER_TOO_SMALL)
                .containsEntry("A", Reason.PUBLISHED)
                .containsEntry("total", Reason.PUBLISHED);
    }

    @Test
    void holdsALateAnswerBackUntilTenHaveChanged() {
        Answers first = new Answers(false).persons("a", 31, 13).place("A", id -> true);
        assertThat(plan(first)).containsEntry("A", Reason.PUBLISHED);
        Answers oneMore =
                new Answers(false).persons("a", 31, 13).persons("late", 1, 1).place("A", id -> true);
        assertThat(plan(oneMore, "v2")).containsEntry("A", Reason.VERSION_DIFFERENCE_TOO_SMALL);
        Answers tenMore =
                new Answers(false).persons("a", 31, 13).persons("late", 10, 4).place("A", id -> true);
        assertThat(plan(tenMore, "v3")).containsEntry("A", Reason.PUBLISHED);
    }

    @Test
    void refusesADomainThatEarlierFiguresWouldGiveAway() {
        Answers whole = new Answers(false)
                .persons("a", 40, 15)
                .persons("b", 12, 4)
                .persons("c", 6, 2)
                .place("everybody", id -> true)
                .place("without c", id -> !id.startsWith("c"));
        assertThat(plan(whole)).containsEntry("without c", Reason.REMAINDER_TOO_SMALL);
        Answers later = new Answers(false)
                .persons("a", 40, 15)
                .persons("b", 12, 4)
                .persons("c", 6, 2)
                .place("a", id -> id.startsWith("a"))
                .place("b", id -> id.startsWith("b"));
        assertThat(plan(later)).containsValue(Reason.LINKED_WITH_EARLIER);
    }

    @Test
    void repeatsWhatWasPublishedAndStoresItOnce() {
        Answers answers = new Answers(false).persons("a", 31, 13).place("A", id -> true);
        plan(answers);
        assertThat(plan(answers)).containsEntry("A", Reason.PUBLISHED);
        assertThat(ledger.entries("2026")).hasSize(1);
        assertThat(ledger.entries("2025")).isEmpty();
    }

    @Test
    void tellsWhyAGroupIsUnsafeByItself() {
        Answers answers = new Answers(true)
                .persons("few", 4, 2)
                .persons("all", 20, 20)
                .atom("one organisation", "welzijn", 15, 7)
                .atom("large", "gemeente", 45, 20)
                .persons("small", 10, 5)
                .place("few", id -> id.startsWith("few"))
                .place("all", id -> id.startsWith("all"))
                .place("one", id -> id.startsWith("one"))
                .place("dominated", id -> id.startsWith("large") || id.startsWith("small"))
                .place("nobody", id -> false);
        assertThat(plan(answers))
                .containsEntry("few", Reason.TOO_FEW_RESPONDENTS)
                .containsEntry("all", Reason.GROUP_DISCLOSURE)
                .containsEntry("one", Reason.TOO_FEW_ORGANISATIONS)
                .containsEntry("dominated", Reason.ONE_ORGANISATION_DOMINATES)
                .containsEntry("nobody", Reason.EMPTY);
    }

    @Test
    void refusesAnAtomThatGrewWithoutANewName() {
        plan(new Answers(false).atom("a", "org", 12, 5).persons("b", 20, 5).place("A", id -> true));
        Answers grown =
                new Answers(false).atom("a", "org", 13, 5).persons("b", 20, 5).place("A", id -> true);
        assertThatThrownBy(() -> plan(grown, "v2")).hasMessageContaining("an atom of their own");
    }

    @Test
    void theAuditNamesTheCellThatAnUnsafePlanGivesAway() {
        Proposal proposal = threeMunicipalities().proposal("v1");
        List<Decision> unsafe = proposal.places().stream()
                .map(p -> new Decision(p.id(), "item", "yes", p.id().equals("c3") ? Reason.EMPTY : Reason.PUBLISHED))
                .toList();
        List<LedgerEntry> entries = new ProtectionPlan(proposal, unsafe, unsafe).entries("edition", 1, Instant.EPOCH);
        assertThat(PublicationAudit.violations(entries, DisclosureSettings.DEFAULT, Set.of()))
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.group()).isEqualTo("c3");
                    assertThat(v.known()).isEqualTo(new Interval(3, 3));
                    assertThat(v.sentence()).contains("c3 between 3.0 and 3.0");
                });
    }

    @Test
    void theAuditFindsNothingInThePlanOfTheWorkedExample() {
        plan(workedExample());
        assertThat(PublicationAudit.violations(ledger.entries("2026"), DisclosureSettings.DEFAULT, Set.of()))
                .isEmpty();
    }
}
