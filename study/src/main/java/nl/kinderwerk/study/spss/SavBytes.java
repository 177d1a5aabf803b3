package nl.kinderwerk.study.spss;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import nl.kinderwerk.study.Fault;
import nl.kinderwerk.study.InvalidInputException;

/** The bytes of a file with a place in them. Nothing is taken that is not there; a claim is checked before it is believed. */
final class SavBytes {
    private final String file;
    private final ByteBuffer buffer;

    SavBytes(String file, byte[] content) {
        this.file = file;
        buffer = ByteBuffer.wrap(content);
    }

    static InvalidInputException fault(String file, String message, String remedy) {
        return new InvalidInputException(List.of(new Fault(file, 0, "", message, remedy)));
    }

    /** A fault at the present place. */
    InvalidInputException fault(String message) {
        return faultAt(buffer.position(), message);
    }

    InvalidInputException faultAt(long offset, String message) {
        return fault(
                file,
                "At byte " + offset + ": " + message,
                "The file is damaged: save it anew from the program that made it.");
    }

    void order(ByteOrder order) {
        buffer.order(order);
    }

    ByteOrder order() {
        return buffer.order();
    }

    int at() {
        return buffer.position();
    }

    void goTo(int offset) {
        buffer.position(offset);
    }

    int left() {
        return buffer.remaining();
    }

    int size() {
        return buffer.limit();
    }

    byte[] content() {
        return buffer.array();
    }

    int int32(String what) {
        need(Integer.BYTES, what);
        return buffer.getInt();
    }

    /** Whether this number stands next. */
    boolean isNext(int number) {
        return left() >= Integer.BYTES && buffer.getInt(at()) == number;
    }

    long int64(String what) {
        need(Long.BYTES, what);
        return buffer.getLong();
    }

    double float64(String what) {
        need(Double.BYTES, what);
        return buffer.getDouble();
    }

    int unsignedByte(String what) {
        need(1, what);
        return Byte.toUnsignedInt(buffer.get());
    }

    byte[] take(int length, String what) {
        need(length, what);
        var bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    void skip(int length, String what) {
        need(length, what);
        buffer.position(buffer.position() + length);
    }

    /** A number of things of so many bytes each, which must all be in the file. */
    int count(int bytesEach, String what) {
        var start = at();
        var count = int32(what);
        if (count < 0 || (long) count * bytesEach > left()) {
            throw faultAt(start, "it says there are " + count + " " + what + "; the file has not so many bytes.");
        }
        return count;
    }

    private void need(int length, String what) {
        if (length < 0 || length > left()) {
            throw fault("the file ends within " + what + ".");
        }
    }
}
