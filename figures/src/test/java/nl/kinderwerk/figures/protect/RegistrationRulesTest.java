package nl.kinderwerk.figures.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegistrationRulesTest {
    private static final RegistrationRules RULES = RegistrationRules.DEFAULT;

    private static RegistrationCount publish(String salt, int largestSession, int... byOrganisation) {
        Map<String, Integer> shares = new TreeMap<>();
        BigInteger keys = BigInteger.ZERO;
        for (int o = 0; o < byOrganisation.length; o++) {
            shares.put("O" + o, byOrganisation[o]);
            keys = keys.add(BigInteger.valueOf(CellKey.ofRecord(salt, "session of O" + o)));
        }
        return RULES.publish(new RegisteredCell(keys, largestSession, shares), Set.of());
    }

    @Test
    void roundsWithoutBiasOverAHundredThousandSalts() {
        int salts = 100_000;
        int count = 43;
        double mean = IntStream.range(0, salts)
                .mapToObj(s -> publish("salt " + s, 9, 15, 14, 14))
                .mapToInt(v -> ((RegistrationCount.Rounded) v).value())
                .average()
                .orElseThrow();
        double standardError = Math.sqrt(3 * 2 / (double) salts);
        assertThat(mean).isBetween(count - 4 * standardError, count + 4 * standardError);
    }

    @Test
    void givesTheSameRecordsTheSameValueInEveryTable() {
        assertThat(publish("secret", 9, 15, 14, 14)).isEqualTo(publish("secret", 9, 15, 14, 14));
    }

    @Test
    void isNeverMoreThanFourOff() {
        IntStream.range(0, 1000).forEach(s -> {
            var rounded = (RegistrationCount.Rounded) publish("salt " + s, 9, 15, 14, 13 + s % 5);
            assertThat(RULES.known(rounded).covers(42 + s % 5, 42 + s % 5)).isTrue();
            assertThat(RULES.known(rounded).width()).isGreaterThanOrEqualTo(5);
        });
    }

    @Test
    void saysFewerThanTenWhenTheRoundedCountIs() {
        assertThat(publish("s", 5, 2, 2, 2)).isInstanceOf(RegistrationCount.Few.class);
    }

    @Test
    void showsOnlyTheLargerAreaWhenNoSessionHadFiveChildren() {
        assertThat(publish("s", 4, 15, 14, 14)).isEqualTo(new RegistrationCount.RolledUp());
    }

    @Test
    void withholdsWhatWouldGiveAnOrganisationAway() {
        assertThat(reason(publish("s", 9, 30, 20))).isEqualTo(Reason.TOO_FEW_ORGANISATIONS);
        assertThat(reason(publish("s", 9, 90, 5, 5))).isEqualTo(Reason.ONE_ORGANISATION_DOMINATES);
        assertThat(reason(publish("s", 9, 60, 55, 3))).isEqualTo(Reason.ONE_ORGANISATION_DOMINATES);
    }

    @Test
    void keepsAWithheldCountUncertainAsFarAsItsRuleAsks() {
        var cell = new RegisteredCell(BigInteger.TEN, 9, Map.of("O1", 90, "O2", 5, "O3", 5));
        assertThat(RULES.uncertain(cell, RULES.publish(cell, Set.of()))).contains(new Interval(87.5, 112.5));
    }

    @Test
    void showsAnOrganisationThatAgreed() {
        var cell = new RegisteredCell(BigInteger.TEN, 9, Map.of("O1", 50));
        assertThat(RULES.publish(cell, Set.of("O1"))).isInstanceOf(RegistrationCount.Rounded.class);
        assertThat(RULES.publish(cell, Set.of())).isInstanceOf(RegistrationCount.Withheld.class);
    }

    @Test
    void tellsNothingRegisteredFromFew() {
        assertThat(publish("s", 0)).isEqualTo(new RegistrationCount.Nothing());
    }

    private static Reason reason(RegistrationCount count) {
        return ((RegistrationCount.Withheld) count).reason();
    }
}
