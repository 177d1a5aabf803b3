package nl.kinderwerk.study.spss;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Bytes of records, little-endian. */
final class SavOutput {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    SavOutput int32(int... numbers) {
        for (var number : numbers) {
            bytes.writeBytes(buffer(Integer.BYTES).putInt(number).array());
        }
        return this;
    }

    SavOutput int64(long number) {
        bytes.writeBytes(buffer(Long.BYTES).putLong(number).array());
        return this;
    }

    SavOutput float64(double number) {
        bytes.writeBytes(buffer(Double.BYTES).putDouble(number).array());
        return this;
    }

    SavOutput unsignedByte(int number) {
        bytes.write(number);
        return this;
    }

    SavOutput raw(byte[] content) {
        bytes.writeBytes(content);
        return this;
    }

    /** A text filled up with spaces, or cut off. */
    SavOutput padded(String text, int length) {
        var content = utf8(SavText.head(text, length));
        bytes.writeBytes(content);
        return spaces(length - content.length);
    }

    SavOutput spaces(int count) {
        bytes.writeBytes(" ".repeat(count).getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** A text after its length. */
    SavOutput counted(String text) {
        var content = utf8(text);
        return int32(content.length).raw(content);
    }

    /** A whole extension record. */
    SavOutput extension(int subtype, int size, SavOutput content) {
        var all = content.bytes();
        return all.length == 0
                ? this
                : int32(7, subtype, size, all.length / size).raw(all);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
