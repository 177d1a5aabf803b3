package nl.kinderwerk.figures.protect;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.LongStream;

/**
 * Keys that give the same records the same noise in every table and version (Fraser and Wooton 2005; Thompson, Broadfoot
 * and Elazar 2013; statistics.md, 9.4).
 */
public final class CellKey {
    private static final int DIGITS = 13;
    private static final long RANGE = 1L << (4 * DIGITS);

    private CellKey() {}

    /**
     * The key of a record: the first 13 hexadecimal digits of SHA-256(salt + ":" + id), between 0 and 16¹³.
     *
     * @param salt secret of the installation, never rotated, never in an export
     */
    public static long ofRecord(String salt, String id) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((salt + ":" + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.fromHexDigitsToLong(HexFormat.of().formatHex(hash), 0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The key of a cell, uniform on [0, 1): the sum of its records' keys modulo 16¹³, divided by 16¹³. */
    public static double ofCell(LongStream recordKeys) {
        return fraction(recordKeys.reduce(0, (sum, key) -> (sum + key) % RANGE));
    }

    /** The key of a cell from the plain sum of its records' keys, which may exceed a long. */
    public static double ofSum(BigInteger sumOfKeys) {
        return fraction(sumOfKeys.mod(BigInteger.valueOf(RANGE)).longValueExact());
    }

    /** A key as a fraction: key / 16¹³. */
    public static double fraction(long key) {
        return (double) key / RANGE;
    }
}
