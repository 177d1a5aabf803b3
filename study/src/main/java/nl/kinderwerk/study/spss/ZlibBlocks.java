package nl.kinderwerk.study.spss;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.zip.InflaterInputStream;

/** Finds the zlib blocks of a {@code .zsav} file by the table at its end. */
final class ZlibBlocks {
    private static final int HEAD = 24;
    private static final int ENTRY = 24;

    /** A few kilobytes can claim to be gigabytes. */
    private static final long MOST_BYTES = 1L << 28;

    private final SavBytes bytes;
    private long total;

    private ZlibBlocks(SavBytes bytes) {
        this.bytes = bytes;
    }

    /** The unpacked bytes of all blocks, one after the other; the place must be where the data begin. */
    static InputStream of(SavBytes bytes) throws IOException {
        return new ZlibBlocks(bytes).blocks();
    }

    private InputStream blocks() throws IOException {
        var start = bytes.at();
        bytes.skip(Long.BYTES, "the head of the packed data");
        var table = bytes.int64("the head of the packed data");
        var length = bytes.int64("the head of the packed data");
        if (table < start + (long) HEAD || length < HEAD || table > bytes.size() - length) {
            throw bytes.faultAt(start, "the table of packed blocks does not lie in the file.");
        }
        bytes.goTo((int) table);
        bytes.skip(2 * Long.BYTES + Integer.BYTES, "the table of packed blocks");
        var blocks = new ArrayList<InputStream>();
        var count = bytes.count(ENTRY, "packed blocks");
        for (var i = 0; i < count; i++) {
            blocks.add(block(table));
        }
        return new SequenceInputStream(Collections.enumeration(blocks));
    }

    private InputStream block(long table) throws IOException {
        var entry = bytes.at();
        bytes.skip(Long.BYTES, "a packed block");
        var offset = bytes.int64("a packed block");
        var unpacked = bytes.int32("a packed block");
        var packed = bytes.int32("a packed block");
        if (offset < 0 || packed < 0 || unpacked < 0 || offset > table - packed) {
            throw bytes.faultAt(entry, "a packed block does not lie in the file.");
        }
        total += unpacked;
        if (total > MOST_BYTES) {
            throw bytes.faultAt(entry, "the data unpack to more than 256 MB.");
        }
        return inflated((int) offset, packed, unpacked);
    }

    private InputStream inflated(int offset, int packed, int unpacked) throws IOException {
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(bytes.content(), offset, packed))) {
            var content = inflater.readNBytes(unpacked);
            if (content.length < unpacked) {
                throw new EOFException();
            }
            return new ByteArrayInputStream(content);
        }
    }
}
