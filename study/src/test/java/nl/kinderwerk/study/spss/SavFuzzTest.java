package nl.kinderwerk.study.spss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.SplittableRandom;
import nl.kinderwerk.study.InvalidInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Spoils real files at random, always in the same way: reading them ends well or with faults, never otherwise.
 * {@code -Dkinderwerk.fuzz=100000} spoils each file so many times.
 */
final class SavFuzzTest {
    private static final int ROUNDS = Integer.getInteger("kinderwerk.fuzz", 1000);
    private static final int[] NUMBERS = {0, 1, -1, 2, 3, 7, 255, 999, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE};

    @ParameterizedTest
    @ValueSource(strings = {"sample.sav", "sample.zsav", "sample_missing.sav", "simple_alltypes.sav", "hebrews.sav"})
    void aSpoiltFileNeverCrashesTheReader(String name) throws IOException {
        var whole = Files.readAllBytes(ForeignSpss.file(name));
        var random = new SplittableRandom(name.hashCode());
        var refused = 0;
        for (var round = 0; round < ROUNDS; round++) {
            refused += refused(name, spoilt(whole, random)) ? 1 : 0;
        }
        System.out.println(name + ": spoilt " + ROUNDS + " times, refused " + refused);
        assertThat(refused).isBetween(ROUNDS / 20, ROUNDS - 1);
    }

    private static boolean refused(String name, byte[] spoilt) {
        try {
            SavFile.read(name, spoilt);
            return false;
        } catch (InvalidInputException faults) {
            assertThat(faults.faults()).isNotEmpty();
            return true;
        }
    }

    private static byte[] spoilt(byte[] whole, SplittableRandom random) {
        var spoilt = whole.clone();
        for (var times = random.nextInt(1, 4); times > 0; times--) {
            var at = random.nextInt(spoilt.length - Integer.BYTES);
            switch (random.nextInt(5)) {
                case 0 -> spoilt[at] = (byte) random.nextInt();
                case 1 -> ByteBuffer.wrap(spoilt).order(ByteOrder.LITTLE_ENDIAN).putInt(at, number(random));
                case 2 -> ByteBuffer.wrap(spoilt).order(ByteOrder.LITTLE_ENDIAN).putInt(at & ~3, number(random));
                case 3 ->
                    Arrays.fill(spoilt, at, Math.min(spoilt.length, at + random.nextInt(40)), (byte) random.nextInt());
                default ->
                    spoilt = Arrays.copyOf(spoilt, Math.max(HEAD, spoilt.length - random.nextInt(spoilt.length / 2)));
            }
        }
        return spoilt;
    }

    private static final int HEAD = 64;

    private static int number(SplittableRandom random) {
        return NUMBERS[random.nextInt(NUMBERS.length)];
    }
}
