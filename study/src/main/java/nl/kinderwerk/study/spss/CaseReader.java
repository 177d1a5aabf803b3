package nl.kinderwerk.study.spss;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import nl.kinderwerk.study.spss.CaseLayout.Place;

/** Reads the data, however they are packed. */
final class CaseReader {
    /** Unpacked; a few kilobytes can claim to be gigabytes. */
    private static final long MOST_BYTES = 1L << 28;

    private final SavBytes bytes;
    private final Records records;
    private final CaseLayout layout;
    private final Charset encoding;

    CaseReader(SavBytes bytes, Records records, CaseLayout layout, Charset encoding) {
        this.bytes = bytes;
        this.records = records;
        this.layout = layout;
        this.encoding = encoding;
    }

    List<SavCase> read() {
        try {
            return read(elements());
        } catch (ZipException | EOFException damaged) {
            throw bytes.fault("the packed data are damaged or cut off.");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<SavCase> read(InputStream data) throws IOException {
        var cases = new ArrayList<SavCase>();
        var raw = new byte[layout.elements() * Double.BYTES];
        while (records.cases == Records.UNKNOWN || cases.size() < records.cases) {
            var length = data.readNBytes(raw, 0, raw.length);
            if (length == 0) {
                break;
            }
            if (length < raw.length) {
                throw bytes.fault("the file ends within case " + (cases.size() + 1) + ".");
            }
            cases.add(decoded(raw));
            if ((long) cases.size() * raw.length > MOST_BYTES) {
                throw bytes.fault("the data unpack to more than 256 MB.");
            }
        }
        if (cases.size() < records.cases) {
            throw bytes.fault("the file says it has " + records.cases + " cases; it ends after " + cases.size() + ".");
        }
        return cases;
    }

    private InputStream elements() throws IOException {
        var rest = new ByteArrayInputStream(bytes.content(), bytes.at(), bytes.left());
        return switch (records.compression) {
            case NONE -> rest;
            case BYTECODE -> new Bytecode(rest, records.bias, layout.systemMissing(), bytes.order());
            case ZLIB -> new Bytecode(ZlibBlocks.of(bytes), records.bias, layout.systemMissing(), bytes.order());
        };
    }

    private SavCase decoded(byte[] raw) {
        var numbers = ByteBuffer.wrap(raw).order(bytes.order());
        var decoded = new SavCase(layout.places().size());
        for (var i = 0; i < layout.places().size(); i++) {
            var place = layout.places().get(i);
            if (place.width() == 0) {
                decoded.set(
                        i, number(numbers.getDouble(place.segments().getFirst().offset())));
            } else {
                decoded.set(i, text(raw, place));
            }
        }
        return decoded;
    }

    private double number(double stored) {
        return stored == layout.systemMissing() || stored == -Double.MAX_VALUE ? Double.NaN : stored;
    }

    private String text(byte[] raw, Place place) {
        if (place.segments().size() == 1) {
            var only = place.segments().getFirst();
            return SavText.decoded(raw, only.offset(), only.length(), encoding);
        }
        var joined = ByteBuffer.allocate(place.width());
        place.segments().forEach(segment -> joined.put(raw, segment.offset(), segment.length()));
        return SavText.decoded(joined.array(), 0, joined.position(), encoding);
    }
}
