package nl.kinderwerk.figures.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A municipality with neighbourhoods, months and aims, of which a report shows the margins. */
class RegistrationProtectionTest {
    private static final RegistrationRules RULES = RegistrationRules.DEFAULT;
    private static final Instant APRIL = Instant.parse("2026-04-02T10:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-02T10:00:00Z");
    private static final String TOWN = "GM";

    private final Memory ledger = new Memory("0123456789abcdef0123456789abcdef");
    private final List<Registered> registered = new ArrayList<>();
    private final Set<String> consenting = new HashSet<>();

    /** A ledger that lasts as long as the process. */
    private record Memory(String salt, List<RegistrationEntry> entries) implements RegistrationLedger {
        Memory(String salt) {
            this(salt, new ArrayList<>());
        }

        @Override
        public void append(List<RegistrationEntry> added) {
            entries.addAll(added);
        }
    }

    private void sessions(String organisation, String neighbourhood, String month, String aim, int... attendance) {
        for (int count : attendance) {
            String id = "unit " + registered.size();
            registered.add(new Registered(
                    id,
                    "session " + id,
                    organisation,
                    Set.of(neighbourhood, TOWN),
                    Set.of(month, "2026"),
                    Set.of(aim),
                    count));
        }
    }

    /** Three organisations of about the same size. */
    private void mixed(String neighbourhood, String month, String aim) {
        sessions("O1", neighbourhood, month, aim, 14, 15);
        sessions("O2", neighbourhood, month, aim, 13, 12);
        sessions("O3", neighbourhood, month, aim, 16, 11);
    }

    private static RegistrationKey of(String area, String period) {
        return new RegistrationKey(area, period, Optional.empty());
    }

    private Map<RegistrationKey, RegistrationCount> publish(Instant at, RegistrationKey... wanted) {
        return publish(at, List.of(wanted), Map.of());
    }

    private Map<RegistrationKey, RegistrationCount> publish(
            Instant at, List<RegistrationKey> wanted, Map<String, Integer> living) {
        var proposal = new RegistrationProposal("report", at, registered, wanted, consenting, living);
        var past = List.copyOf(ledger.entries());
        var shown = RegistrationProtection.publish(proposal, RULES, ledger);
        var added = ledger.entries().subList(past.size(), ledger.entries().size());
        assertThat(RegistrationAudit.leaks(past, added, RULES)).isEmpty();
        return shown;
    }

    private static boolean isWithheld(RegistrationCount count) {
        return count instanceof RegistrationCount.Withheld;
    }

    private static long withheld(Collection<RegistrationCount> counts) {
        return counts.stream().filter(RegistrationProtectionTest::isWithheld).count();
    }

    @Test
    void countsAreRoundedToFivesAndNoMoreThanFourOff() {
        mixed("A", "2026-01", "meedoen");
        mixed("B", "2026-02", "buurt");
        var shown = publish(APRIL, of("A", "2026"), of("B", "2026"), of(TOWN, "2026-01"), of(TOWN, "2026"));
        shown.forEach((key, count) -> {
            int value = ((RegistrationCount.Rounded) count).value();
            assertThat(value % 5).isZero();
            assertThat(value)
                    .isBetween(key.equals(of(TOWN, "2026")) ? 158 : 77, key.equals(of(TOWN, "2026")) ? 166 : 85);
        });
        assertThat(shown.get(of("A", "2026")))
                .as("the same registrations have the same value in every table")
                .isEqualTo(shown.get(of(TOWN, "2026-01")));
    }

    @Test
    void anAreaOfOneOrganisationIsWithheldAndAnotherWithIt() {
        sessions("O1", "A", "2026-01", "meedoen", 20, 22);
        mixed("B", "2026-01", "meedoen");
        mixed("C", "2026-01", "meedoen");
        var shown = publish(APRIL, of("A", "2026"), of("B", "2026"), of("C", "2026"), of(TOWN, "2026"));
        assertThat(shown.get(of("A", "2026"))).isEqualTo(new RegistrationCount.Withheld(Reason.TOO_FEW_ORGANISATIONS));
        assertThat(withheld(shown.values())).isEqualTo(2);
        assertThat(shown.values()).contains(new RegistrationCount.Withheld(Reason.PROTECTS_ANOTHER));
    }

    /** Who works at one of them subtracts its own registrations from what the two have together. */
    @Test
    void twoOrganisationsMayNotProtectEachOtherAlone() {
        sessions("O1", "A", "2026-01", "meedoen", 200, 210);
        sessions("O2", "B", "2026-01", "meedoen", 210, 190);
        mixed("C", "2026-01", "meedoen");
        mixed("D", "2026-01", "meedoen");
        var shown =
                publish(APRIL, of("A", "2026"), of("B", "2026"), of("C", "2026"), of("D", "2026"), of(TOWN, "2026"));
        assertThat(withheld(shown.values())).isGreaterThan(2);
        assertThat(withheld(shown.values())).isLessThan(5);
    }

    @Test
    void anOrganisationThatAgreedIsShown() {
        sessions("O1", "A", "2026-01", "meedoen", 20, 22);
        consenting.add("O1");
        assertThat(publish(APRIL, of("A", "2026")).get(of("A", "2026"))).isInstanceOf(RegistrationCount.Rounded.class);
    }

    @Test
    void anAreaInWhichFewChildrenLiveIsTakenTogetherWithALargerOne() {
        mixed("A", "2026-01", "meedoen");
        var shown = publish(APRIL, List.of(of("A", "2026"), of(TOWN, "2026")), Map.of("A", 99));
        assertThat(shown.get(of("A", "2026"))).isEqualTo(new RegistrationCount.RolledUp());
        assertThat(shown.get(of(TOWN, "2026"))).isInstanceOf(RegistrationCount.Rounded.class);
    }

    @Test
    void nothingIsToldOfAnAimThatHadNoSession() {
        mixed("A", "2026-01", "meedoen");
        var aim = new RegistrationKey(TOWN, "2026", Optional.of("buurt"));
        assertThat(publish(APRIL, aim)).containsValue(new RegistrationCount.Nothing());
    }

    @Test
    void whatWasPublishedThisMonthStaysUntilTheNextAlthoughMoreCameIn() {
        mixed("A", "2026-01", "meedoen");
        var first = publish(APRIL, of("A", "2026"));
        mixed("A", "2026-02", "meedoen");
        assertThat(publish(APRIL, of("A", "2026"))).isEqualTo(first);
        assertThat(publish(MAY, of("A", "2026"))).isNotEqualTo(first);
    }

    @Test
    void whatIsWithheldForAnotherStaysWithheldWhenItIsAskedAlone() {
        sessions("O1", "A", "2026-01", "meedoen", 20, 22);
        mixed("B", "2026-01", "meedoen");
        publish(APRIL, of("A", "2026"), of("B", "2026"), of(TOWN, "2026"));
        assertThat(withheld(publish(MAY, of("B", "2026")).values())).isEqualTo(1);
    }

    @Test
    void theAuditNamesACellThatIsGivenAwayBySubtraction() {
        sessions("O1", "A", "2026-01", "meedoen", 200, 220);
        mixed("B", "2026-01", "meedoen");
        publish(APRIL, of("A", "2026"), of("B", "2026"));
        List<RegistrationEntry> unsafe = new ArrayList<>(ledger.entries());
        RegistrationEntry a = unsafe.getFirst();
        unsafe.add(new RegistrationEntry(
                of(TOWN, "2026"),
                Map.of("whole", 1),
                Set.of("O1", "O2", "O3"),
                new RegistrationCount.Rounded(500),
                Optional.empty(),
                "unsafe",
                MAY));
        assertThat(RegistrationAudit.leaks(List.of(), unsafe, RULES))
                .as("it has nothing to do with A")
                .isEmpty();
        Map<String, Integer> whole = new java.util.HashMap<>();
        ledger.entries().forEach(e -> whole.putAll(e.units()));
        unsafe.set(
                unsafe.size() - 1,
                new RegistrationEntry(
                        of(TOWN, "2026"),
                        whole,
                        Set.of("O1", "O2", "O3"),
                        new RegistrationCount.Rounded(500),
                        Optional.empty(),
                        "unsafe",
                        MAY));
        assertThat(RegistrationAudit.leaks(List.of(), unsafe, RULES))
                .extracting(RegistrationAudit.Leak::entry)
                .contains(a);
        assertThat(RegistrationAudit.leaks(List.of(), unsafe, RULES).getFirst().sentence())
                .startsWith("A, 2026: between ");
    }

    @Test
    void aSaltThatIsNoSecretIsRefused() {
        var proposal = new RegistrationProposal("report", APRIL, List.of(), List.of(), Set.of(), Map.of());
        assertThatThrownBy(() -> RegistrationProtection.publish(proposal, RULES, new Memory("short")))
                .hasMessageContaining("fewer than 32 characters");
    }

    /** Months, neighbourhoods, aims and totals linked, published twice with late entries in between. */
    @Test
    void noCombinationOfReportsGivesAnOrganisationAway() {
        int shown = 0;
        int withheld = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            registered.clear();
            ledger.entries().clear();
            fill(random, 10);
            publish(APRIL, margins(), Map.of());
            fill(random, 3);
            publish(MAY, margins(), Map.of());
            shown += (int)
                    ledger.entries().stream().filter(RegistrationEntry::isShown).count();
            withheld += (int)
                    ledger.entries().stream().filter(e -> isWithheld(e.shown())).count();
        }
        assertThat(shown).isGreaterThan(200);
        assertThat(withheld).isGreaterThan(100);
    }

    private void fill(Random random, int times) {
        for (int i = 0; i < times; i++) {
            sessions(
                    "O" + random.nextInt(5),
                    "ABCD".substring(random.nextInt(4)).substring(0, 1),
                    "2026-0" + (1 + random.nextInt(3)),
                    random.nextBoolean() ? "meedoen" : "buurt",
                    5 + random.nextInt(40),
                    5 + random.nextInt(20));
        }
    }

    private static List<RegistrationKey> margins() {
        List<RegistrationKey> keys = new ArrayList<>();
        for (String area : List.of("A", "B", "C", "D", TOWN)) {
            for (String period : List.of("2026-01", "2026-02", "2026-03", "2026")) {
                keys.add(of(area, period));
            }
        }
        keys.add(new RegistrationKey(TOWN, "2026", Optional.of("meedoen")));
        keys.add(new RegistrationKey(TOWN, "2026", Optional.of("buurt")));
        return keys;
    }
}
