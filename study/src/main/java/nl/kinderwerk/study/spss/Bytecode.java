package nl.kinderwerk.study.spss;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Unpacks byte-code: eight codes of one byte, then eight bytes for each code that asks for them. */
final class Bytecode extends InputStream {
    static final int PADDING = 0;
    static final int END = 252;
    static final int RAW = 253;
    static final int SPACES = 254;
    static final int SYSTEM_MISSING = 255;

    private final InputStream packed;
    private final double bias;
    private final double systemMissing;
    private final ByteBuffer element;
    private byte[] codes = {};
    private int next;
    private boolean ended;

    Bytecode(InputStream packed, double bias, double systemMissing, ByteOrder order) {
        this.packed = packed;
        this.bias = bias;
        this.systemMissing = systemMissing;
        element = ByteBuffer.allocate(Double.BYTES).order(order);
        element.position(Double.BYTES);
    }

    @Override
    public int read() throws IOException {
        return fill() ? Byte.toUnsignedInt(element.get()) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        var taken = Math.min(length, element.remaining());
        element.get(target, offset, taken);
        return taken;
    }

    /** Whether there is something to hand out. */
    private boolean fill() throws IOException {
        while (!element.hasRemaining() && !ended) {
            unpack(code());
        }
        return element.hasRemaining();
    }

    private int code() throws IOException {
        if (next == codes.length) {
            codes = packed.readNBytes(Double.BYTES);
            next = 0;
        }
        return codes.length == 0 ? END : Byte.toUnsignedInt(codes[next++]);
    }

    private void unpack(int code) throws IOException {
        switch (code) {
            case PADDING -> {}
            case END -> ended = true;
            case RAW -> raw();
            case SPACES -> {
                Arrays.fill(element.array(), (byte) ' ');
                element.clear();
            }
            case SYSTEM_MISSING -> number(systemMissing);
            default -> number(code - bias);
        }
    }

    private void number(double number) {
        element.clear().putDouble(number).flip();
    }

    private void raw() throws IOException {
        if (packed.readNBytes(element.array(), 0, Double.BYTES) < Double.BYTES) {
            throw new EOFException();
        }
        element.clear();
    }
}
