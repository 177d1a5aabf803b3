package nl.kinderwerk.figures.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.kinderwerk.figures.DisclosureSettings;
import org.junit.jupiter.api.Test;

/** Random plans made to go wrong: nested and almost equal areas, filters, crossings, versions. */
class AdversarialPlansTest {
    private static final DisclosureSettings SMALL = new DisclosureSettings(4, 2, 0.80, 1, 3);

    /** A plan of at most 8 atoms, small enough to try every table. */
    private static Answers small(Random random) {
        Answers answers = new Answers(random.nextInt(5) == 0);
        int atoms = 3 + random.nextInt(6);
        for (int a = 0; a < atoms; a++) {
            int n = 1 + random.nextInt(atoms > 6 ? 3 : 4);
            answers.atom("" + a, "org" + random.nextInt(4), n, random.nextInt(n + 1));
        }
        answers.place("everybody", id -> true);
        for (int p = 0; p < 3 + random.nextInt(5); p++) {
            Set<String> members = new HashSet<>();
            int share = 1 + random.nextInt(3);
            for (int a = 0; a < atoms; a++) {
                if (random.nextInt(4) < share) {
                    members.add("" + a);
                }
            }
            answers.place("place " + p, members::contains);
        }
        return answers;
    }

    private static List<LedgerEntry> publish(Proposal proposal, DisclosureSettings settings, Ledger ledger) {
        ledger.append(
                Protection.plan(proposal, settings, ledger).entries("edition " + proposal.version(), 1, Instant.EPOCH));
        return ledger.entries(proposal.wave());
    }

    @Test
    void noTableOfWholeNumbersGivesAProtectedGroupAway() {
        int shown = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Ledger ledger = new MemoryLedger();
            List<LedgerEntry> entries = publish(small(new Random(seed)).proposal("v1"), SMALL, ledger);
            assertThat(new BruteForce(SMALL, entries).leaks())
                    .as("seed " + seed)
                    .isEmpty();
            shown += (int) entries.stream().filter(e -> e.shown().isPresent()).count();
        }
        assertThat(shown).as("a plan that shows nothing is safe but useless").isGreaterThan(1500);
    }

    /** A country with provinces, municipalities, types, titles, an almost equal country, and filters on all of these. */
    private static Answers large(Random random) {
        Answers answers = new Answers(random.nextInt(4) == 0);
        int provinces = 2 + random.nextInt(2);
        int types = 2 + random.nextInt(2);
        for (int o = 0; o < 6 + random.nextInt(8); o++) {
            String where = "p" + random.nextInt(provinces) + " m" + random.nextInt(3) + " t" + random.nextInt(types);
            for (String title : List.of(" x", " y")) {
                int n = 1 + random.nextInt(6);
                answers.atom(where + title + " #" + o, "org" + o, n, random.nextInt(n + 1));
            }
        }
        answers.place("country", id -> true);
        answers.place("almost", id -> !id.endsWith("#0"));
        for (int p = 0; p < provinces; p++) {
            String province = "p" + p;
            answers.place(province, id -> id.startsWith(province));
            for (String municipality : List.of(" m0", " m1", " m2")) {
                answers.place(province + municipality, id -> id.startsWith(province + municipality));
            }
        }
        crossings(answers, provinces, types);
        return answers;
    }

    private static void crossings(Answers answers, int provinces, int types) {
        for (int t = 0; t < types; t++) {
            String type = " t" + t;
            answers.place(type, id -> id.contains(type));
            answers.place("not" + type, id -> !id.contains(type));
            for (int p = 0; p < provinces; p++) {
                String province = "p" + p;
                answers.place(province + type, id -> id.startsWith(province) && id.contains(type));
            }
        }
        answers.place("x", id -> id.contains(" x"));
    }

    /** The same answers after a few were added, dropped or corrected. */
    private static Proposal changed(Proposal before, Random random) {
        List<Atom> gone = new ArrayList<>(before.places().getFirst().atoms());
        gone.sort(Comparator.comparing(Atom::id));
        Collections.shuffle(gone, random);
        Set<Atom> dropped = Set.copyOf(gone.subList(0, 1 + random.nextInt(3)));
        List<Place> places = before.places().stream()
                .map(p -> new Place(p.id(), without(p.atoms(), dropped)))
                .toList();
        return new Proposal(before.wave(), "v2", places, before.items(), before.consenting());
    }

    private static Set<Atom> without(Set<Atom> atoms, Set<Atom> dropped) {
        Set<Atom> rest = new HashSet<>(atoms);
        rest.removeAll(dropped);
        return rest;
    }

    private static List<Violation> violations(List<LedgerEntry> entries) {
        return PublicationAudit.violations(entries, DisclosureSettings.DEFAULT, Set.of());
    }

    @Test
    void noCombinationOfTwoVersionsGivesAProtectedGroupAway() {
        long shown = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            Ledger ledger = new MemoryLedger();
            Proposal first = large(random).proposal("v1");
            publish(first, DisclosureSettings.DEFAULT, ledger);
            List<LedgerEntry> both = publish(changed(first, random), DisclosureSettings.DEFAULT, ledger);
            assertThat(violations(both)).as("seed " + seed).isEmpty();
            shown += both.stream().filter(e -> e.shown().isPresent()).count();
        }
        assertThat(shown).isGreaterThan(5000);
    }

    /** What a plan withholds: cells with somebody in them, and 1 + the respondents of each. */
    private record Withheld(int cells, int withheld, int respondents) {
        static Withheld by(ProtectionPlan plan) {
            List<LedgerEntry> entries = plan.entries("e", 1, Instant.EPOCH);
            assertThat(violations(entries)).isEmpty();
            List<LedgerEntry> hidden = entries.stream()
                    .filter(e -> e.shown().isEmpty() && e.reason() != Reason.EMPTY)
                    .toList();
            return new Withheld(
                    (int) entries.stream()
                            .filter(e -> e.reason() != Reason.EMPTY)
                            .count(),
                    hidden.size(),
                    hidden.stream()
                            .mapToInt(e -> 1
                                    + e.atoms().values().stream()
                                            .mapToInt(n -> n)
                                            .sum())
                            .sum());
        }

        Withheld plus(Withheld other) {
            return new Withheld(cells + other.cells, withheld + other.withheld, respondents + other.respondents);
        }

        String share() {
            return Math.round(1000.0 * withheld / cells) / 10.0 + "%, " + respondents + " respondents";
        }
    }

    @Test
    void theOptimiserNeverWithholdsMoreThanTheGreedyPlan() {
        Withheld optimal = new Withheld(0, 0, 0);
        Withheld greedy = optimal;
        for (int seed = 0; seed < 200; seed++) {
            Proposal proposal = large(new Random(seed)).proposal("v1");
            Withheld best = Withheld.by(Protection.plan(proposal, DisclosureSettings.DEFAULT, new MemoryLedger()));
            Withheld quick =
                    Withheld.by(Protection.planGreedily(proposal, DisclosureSettings.DEFAULT, new MemoryLedger()));
            assertThat(best.withheld).as("cells, seed " + seed).isLessThanOrEqualTo(quick.withheld);
            assertThat(best.respondents).as("respondents, seed " + seed).isLessThanOrEqualTo(quick.respondents);
            optimal = optimal.plus(best);
            greedy = greedy.plus(quick);
        }
        System.out.println("Withheld of " + optimal.cells + " cells of 200 random plans: optimiser " + optimal.share()
                + "; greedy " + greedy.share());
    }

    /** Rows, columns and their crossings of some size: here there is something to choose. */
    private static Answers table(Random random) {
        Answers answers = new Answers(false);
        for (int cell = 0; cell < 16; cell++) {
            int n = 4 + random.nextInt(30);
            answers.persons("r" + cell / 4 + "c" + cell % 4, n, n / 2);
        }
        answers.place("all", id -> true);
        for (int line = 0; line < 4; line++) {
            String row = "r" + line;
            String column = "c" + line;
            answers.place(row, id -> id.startsWith(row));
            answers.place(column, id -> id.contains(column));
        }
        for (int cell = 0; cell < 16; cell++) {
            String crossing = "r" + cell / 4 + "c" + cell % 4;
            answers.place(crossing, id -> id.startsWith(crossing));
        }
        return answers;
    }

    @Test
    void theOptimiserNeverWithholdsMoreOfATableThanTheGreedyPlan() {
        Withheld optimal = new Withheld(0, 0, 0);
        Withheld greedy = optimal;
        for (int seed = 0; seed < 20; seed++) {
            Proposal proposal = table(new Random(seed)).proposal("v1");
            Withheld best = Withheld.by(Protection.plan(proposal, DisclosureSettings.DEFAULT, new MemoryLedger()));
            Withheld quick =
                    Withheld.by(Protection.planGreedily(proposal, DisclosureSettings.DEFAULT, new MemoryLedger()));
            assertThat(best.withheld).as("cells, seed " + seed).isLessThanOrEqualTo(quick.withheld);
            assertThat(best.respondents).as("respondents, seed " + seed).isLessThanOrEqualTo(quick.respondents);
            optimal = optimal.plus(best);
            greedy = greedy.plus(quick);
        }
        System.out.println("Withheld of " + optimal.cells + " cells of 20 random tables: optimiser " + optimal.share()
                + "; greedy " + greedy.share());
    }
}
