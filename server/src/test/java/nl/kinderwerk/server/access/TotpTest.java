package nl.kinderwerk.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpTest {
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** Appendix B of RFC 6238, SHA-1; it shows 8 digits, of which the last 6 are ours. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfTheStandard(long second, String published) {
        var step = Totp.step(Instant.ofEpochSecond(second));
        assertThat(Totp.code(KEY, step)).isEqualTo(published.substring(2));
    }

    @Test
    void acceptsTheCodeOfTheStepBeforeAndAfterAndNoOther() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        var step = Totp.step(now);
        for (var off = -3; off <= 3; off++) {
            assertThat(Totp.find(KEY, Totp.code(KEY, step + off), now).isPresent())
                    .as("%d steps away", off)
                    .isEqualTo(Math.abs(off) <= 1);
        }
        assertThat(Totp.find(KEY, "", now)).isEmpty();
    }

    @Test
    void showsTheKeyAsAppsReadIt() {
        assertThat(Totp.link(KEY, "Kinderwerk in beeld"))
                .isEqualTo("otpauth://totp/Kinderwerk%20in%20beeld?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Kinderwerk%20in%20beeld");
    }
}
