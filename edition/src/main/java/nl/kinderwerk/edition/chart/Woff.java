package nl.kinderwerk.edition.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a WOFF 1.0 file (W3C Recommendation, 2012) to the TrueType font inside, which is all that AWT and PDF read. */
public final class Woff {
    private static final int HEADER = 44;
    private static final int ENTRY = 20;

    private Woff() {}

    /**
     * A font that comes with the program, as TrueType.
     *
     * @param name for example {@code atkinson-400}; {@code atkinson-ext-400} has the letters of more languages
     */
    public static byte[] trueType(String name) {
        var file = "/nl/kinderwerk/edition/site/fonts/" + name + ".woff";
        try (InputStream in = Woff.class.getResourceAsStream(file)) {
            return toTrueType(Objects.requireNonNull(in, file).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] toTrueType(byte[] packed) throws IOException {
        ByteBuffer woff = ByteBuffer.wrap(packed);
        int tables = woff.getShort(12);
        ByteBuffer font = ByteBuffer.allocate(woff.getInt(16));
        int power = Integer.highestOneBit(tables);
        font.putInt(woff.getInt(4)).putShort((short) tables).putShort((short) (power * 16));
        font.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) ((tables - power) * 16));
        int offset = 12 + 16 * tables;
        for (int at = HEADER; at < HEADER + ENTRY * tables; at += ENTRY) {
            byte[] table = unpack(woff, at);
            font.putInt(woff.getInt(at))
                    .putInt(woff.getInt(at + 16))
                    .putInt(offset)
                    .putInt(table.length);
            font.put(offset, table);
            offset += (table.length + 3) & ~3;
        }
        return font.array();
    }

    private static byte[] unpack(ByteBuffer woff, int entry) throws IOException {
        byte[] packed = new byte[woff.getInt(entry + 8)];
        woff.get(woff.getInt(entry + 4), packed);
        byte[] table = new byte[woff.getInt(entry + 12)];
        if (packed.length == table.length) {
            return packed;
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            inflater.inflate(table);
            return table;
        } catch (DataFormatException e) {
            throw new IOException("The font is damaged: a table cannot be unpacked.", e);
        }
    }
}
