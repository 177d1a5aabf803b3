package nl.kinderwerk.study.spss;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes an SPSS system file row by row: little-endian, UTF-8, packed as byte-code, dated on the first day of SPSS so that
 * the same data give the same file. What is longer than SPSS allows is cut, in bytes and never within a character.
 */
public final class SavWriter implements Closeable {
    private static final int BIAS = 100;
    private static final int GROUP = 8;

    private final List<SavVariable> variables;
    private final OutputStream out;
    private final byte[] codes = new byte[GROUP];
    private final List<byte[]> raw = new ArrayList<>();
    private int used;

    private SavWriter(List<SavVariable> variables, OutputStream out) {
        this.variables = variables;
        this.out = out;
    }

    /**
     * Writes everything but the data.
     *
     * @param cases how many rows will follow
     */
    public static SavWriter open(Path file, SavDictionary dictionary, int cases) throws IOException {
        var out = new BufferedOutputStream(Files.newOutputStream(file));
        out.write(new DictionaryWriter(dictionary, cases).bytes());
        return new SavWriter(dictionary.variables(), out);
    }

    /** Writes one row. */
    public void add(SavCase row) throws IOException {
        for (var i = 0; i < variables.size(); i++) {
            if (variables.get(i).isNumeric()) {
                number(row.number(i));
            } else {
                text(row.text(i), variables.get(i).width());
            }
        }
    }

    private void number(double number) throws IOException {
        if (Double.isNaN(number)) {
            code(Bytecode.SYSTEM_MISSING);
        } else if (number == Math.rint(number) && number > -BIAS && number < Bytecode.END - BIAS) {
            code((int) number + BIAS);
        } else {
            var bytes = new byte[Double.BYTES];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putDouble(number);
            raw(bytes);
        }
    }

    private void text(String text, int width) throws IOException {
        var bytes = SavText.head(text, width).getBytes(StandardCharsets.UTF_8);
        for (var segment = 0; segment < VeryLong.segments(width); segment++) {
            var start = Math.min(bytes.length, segment * VeryLong.SEGMENT);
            var end = Math.min(bytes.length, start + VeryLong.used(width, segment));
            var declared = VeryLong.declared(width, segment);
            for (var at = 0; at < declared; at += Double.BYTES) {
                element(bytes, start + at, end);
            }
        }
    }

    private void element(byte[] text, int from, int end) throws IOException {
        if (from >= end) {
            code(Bytecode.SPACES);
            return;
        }
        var element = new byte[Double.BYTES];
        Arrays.fill(element, (byte) ' ');
        System.arraycopy(text, from, element, 0, Math.min(Double.BYTES, end - from));
        raw(element);
    }

    private void raw(byte[] element) throws IOException {
        raw.add(element);
        code(Bytecode.RAW);
    }

    private void code(int code) throws IOException {
        codes[used++] = (byte) code;
        if (used == GROUP) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(codes);
        for (var element : raw) {
            out.write(element);
        }
        raw.clear();
        Arrays.fill(codes, (byte) Bytecode.PADDING);
        used = 0;
    }

    @Override
    public void close() throws IOException {
        if (used > 0) {
            flush();
        }
        out.close();
    }
}
