package nl.kinderwerk.study.spss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import nl.kinderwerk.study.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are old, foreign, damaged or meant to harm; made here byte by byte. */
final class SavHostileTest {
    private static final int CASES = 80;
    private static final int COMPRESSION = 72;
    private static final int HEADER = 176;

    private enum Order {
        LITTLE(ByteOrder.LITTLE_ENDIAN),
        BIG(ByteOrder.BIG_ENDIAN);

        private final ByteOrder order;

        Order(ByteOrder order) {
            this.order = order;
        }
    }

    /** One number with a label and one text of three bytes; two cases; neither compression nor extensions. */
    private static ByteBuffer plain(ByteOrder order) {
        var file = ByteBuffer.allocate(1024).order(order);
        put(file, "$FL2", 4);
        put(file, "@(#) an old program", 60);
        file.putInt(2).putInt(2).putInt(0).putInt(0).putInt(2).putDouble(100);
        put(file, "01 Jan 90", 9);
        put(file, "00:00:00", 8);
        put(file, "caf\u00e9", 64);
        put(file, "", 3);
        file.putInt(2).putInt(0).putInt(1).putInt(0).putInt(5 << 16).putInt(5 << 16);
        put(file, "AGE", 8);
        file.putInt(3);
        put(file, "Age", 4);
        file.putInt(2).putInt(3).putInt(0).putInt(0).putInt(1 << 16).putInt(1 << 16);
        put(file, "CITY", 8);
        file.putInt(999).putInt(0);
        file.putDouble(41.5);
        put(file, "Ede", 8);
        file.putDouble(-Double.MAX_VALUE);
        put(file, "", 8);
        return file;
    }

    private static void put(ByteBuffer file, String text, int length) {
        file.put((text + " ".repeat(length - text.length())).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static SavFile read(ByteBuffer file) {
        return SavFile.read("x.sav", Arrays.copyOf(file.array(), file.position()));
    }

    @ParameterizedTest
    @EnumSource
    void readsAnOldFileOfEitherByteOrderWithoutExtensions(Order order) {
        var file = read(plain(order.order));
        assertThat(file.dictionary().label()).isEqualTo("café");
        assertThat(file.dictionary().variables()).extracting(SavVariable::name).containsExactly("AGE", "CITY");
        assertThat(file.dictionary().variables().getFirst().label()).isEqualTo("Age");
        assertThat(file.cases().getFirst().number(0)).isEqualTo(41.5);
        assertThat(file.cases().getFirst().text(1)).isEqualTo("Ede");
        assertThat(file.cases().get(1).number(0)).isNaN();
    }

    @Test
    void refusesWhatIsNoSystemFile() {
        refused(file -> file.put(0, (byte) 'P'), "At byte 0", "no SPSS system file");
        refused(file -> file.putInt(64, 77), "layout code");
        refused(file -> file.putInt(COMPRESSION, 9), "compression 9 is unknown");
    }

    @Test
    void refusesCountsThatAreNegativeOrLargerThanTheFile() {
        refused(file -> file.putInt(CASES, -7), "number of cases is -7");
        refused(file -> file.putInt(CASES, Integer.MAX_VALUE), "2147483647 cases; it ends after 2");
        refused(file -> file.putInt(HEADER + 4, -2), "At byte 180", "width of a variable is -2");
        refused(file -> file.putInt(HEADER + 12, 4), "4 missing values");
        refused(file -> file.putInt(HEADER + 32, 2_000_000_000), "2000000000 bytes of a label");
        refused(file -> file.putInt(HEADER + 32, -1), "-1 bytes of a label");
        refused(
                file -> file.putInt(HEADER + 72, 7).putInt(HEADER + 80, 1 << 20).putInt(HEADER + 84, 1 << 20),
                "claims");
    }

    @Test
    void refusesATextWithoutItsContinuation() {
        refused(file -> file.putInt(HEADER + 44, 9), "lacks its continuation");
        refused(file -> file.putInt(HEADER + 44, -1), "a continuation of nothing");
    }

    @Test
    void refusesAFileThatIsCutOffAnywhere() {
        var whole = plain(ByteOrder.LITTLE_ENDIAN);
        for (var length = 0; length < whole.position(); length++) {
            var part = Arrays.copyOf(whole.array(), length);
            assertThatThrownBy(() -> SavFile.read("x.sav", part)).isInstanceOf(InvalidInputException.class);
        }
    }

    private static void refused(Consumer<ByteBuffer> damage, String... words) {
        var file = plain(ByteOrder.LITTLE_ENDIAN);
        damage.accept(file);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void refusesAZipBomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            for (var i = 0; i < 300; i++) {
                deflater.write(new byte[1 << 20]);
            }
        }
        assertThatThrownBy(() -> read(zsav(packed.toByteArray(), 300 << 20))).hasMessageContaining("more than 256 MB");
        // A table that plays the block down does not help: only so much is unpacked, and then cases are missing.
        assertThatThrownBy(() -> read(zsav(packed.toByteArray(), 64))).hasMessageContaining("it ends after 0");
        assertThatThrownBy(() -> read(zsav(new byte[] {1, 2, 3}, 64))).hasMessageContaining("damaged or cut off");
    }

    private static ByteBuffer zsav(byte[] block, int claimed) {
        var plain = plain(ByteOrder.LITTLE_ENDIAN);
        var dictionary = plain.position() - 4 * Double.BYTES;
        var file = ByteBuffer.allocate(dictionary + block.length + 100).order(ByteOrder.LITTLE_ENDIAN);
        file.put(plain.array(), 0, dictionary).put(3, (byte) '3').putInt(COMPRESSION, 2);
        var table = dictionary + 24 + block.length;
        file.putLong(dictionary).putLong(table).putLong(48).put(block);
        file.putLong(-100).putLong(0).putInt(0x3ff000).putInt(1);
        return file.putLong(dictionary).putLong(dictionary + 24).putInt(claimed).putInt(block.length);
    }

    @Test
    void leavesOutASetThatCannotBeReadAndSaysSo() {
        var notes = new ArrayList<String>();
        var lines = "$a=D1 1 3 Abc x y\n$b=X oops\n$c=C 999 z x\n$d=E 11 1 1 0  y gone\n";
        var sets = new SetParser(
                        lines.getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8,
                        name -> Optional.of(name).filter(n -> n.length() == 1),
                        notes)
                .sets();
        assertThat(sets).extracting(SavSet::name).containsExactly("$a", "$d");
        assertThat(sets).extracting(SavSet::members).containsExactly(List.of("x", "y"), List.of("y"));
        assertThat(notes)
                .hasSize(3)
                .anyMatch(note -> note.contains("gone"))
                .anyMatch(note -> note.contains("$b=X oops"));
    }
}
