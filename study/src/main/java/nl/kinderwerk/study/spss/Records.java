package nl.kinderwerk.study.spss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything before the data, as it stands in the file. */
final class Records {
    /** Bytes of an extension record, and where they stand. */
    record Extension(int offset, byte[] content) {}

    final List<RawVariable> variables = new ArrayList<>();
    final Map<Integer, RawVariable> byElement = new HashMap<>();
    final Map<Integer, Extension> extensions = new HashMap<>();
    final List<byte[]> documents = new ArrayList<>();
    byte[] label = {};
    Compression compression = Compression.NONE;
    int weightElement;
    long cases = UNKNOWN;
    double bias;
    int elements;

    /** The number of cases when the file does not tell. */
    static final long UNKNOWN = -1;

    /** How the data are packed. */
    enum Compression {
        NONE,
        BYTECODE,
        ZLIB
    }
}
