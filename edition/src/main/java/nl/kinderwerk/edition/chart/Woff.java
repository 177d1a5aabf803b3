package nl.kinderwerk.edition.chart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a WOFF 1.0 file (W3C Recommendation, 2012) to the TrueType font inside, which is all that AWT reads. */
final class Woff {
    private static final int HEADER = 44;
    private static final int ENTRY = 20;

    private Woff() {}

    static byte[] toTrueType(InputStream in) throws IOException {
        ByteBuffer woff = ByteBuffer.wrap(in.readAllBytes());
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
