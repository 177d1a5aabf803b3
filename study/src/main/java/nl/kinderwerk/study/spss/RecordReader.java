package nl.kinderwerk.study.spss;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import nl.kinderwerk.study.spss.Records.Compression;
import nl.kinderwerk.study.spss.Records.Extension;

/** Reads the header and the records of the dictionary; stops where the data begin. */
final class RecordReader {
    private static final int MAGIC = 4;
    private static final int PRODUCT = 60;
    private static final int LABEL = 64;
    private static final int DATE_AND_TIME = 17;
    private static final int NAME = 8;
    private static final int LONGEST_TEXT = 255;
    private static final int LINE = 80;
    private static final int WORD = 4;
    private static final int MOST_MISSING = 3;
    private static final int END = 999;
    private static final int RECORD_HEAD = 12;

    private final SavBytes bytes;
    private final Records records = new Records();

    RecordReader(SavBytes bytes) {
        this.bytes = bytes;
    }

    Records read() {
        header();
        for (var type = next(); type != END; type = next()) {
            switch (type) {
                case 2 -> variable();
                case 3 -> labels();
                case 6 -> documents();
                case 7 -> extension();
                default -> throw bytes.faultAt(bytes.at() - WORD, "there is no record of type " + type + ".");
            }
        }
        bytes.skip(WORD, "the end of the dictionary");
        if (records.variables.isEmpty()) {
            throw bytes.fault("the file has no variables.");
        }
        if (room() > 0) {
            throw bytes.fault("a long text lacks its continuation.");
        }
        return records;
    }

    private int next() {
        return bytes.int32("the dictionary");
    }

    private void header() {
        var magic = RawVariable.raw(bytes.take(MAGIC, "the header"));
        if (!magic.equals("$FL2") && !magic.equals("$FL3")) {
            throw bytes.faultAt(0, "this is no SPSS system file: it does not begin with $FL2 or $FL3.");
        }
        bytes.skip(PRODUCT, "the header");
        order();
        bytes.skip(WORD, "the header"); // the nominal size of a case, which many programs get wrong
        records.compression = compression();
        records.weightElement = bytes.int32("the header");
        records.cases = bytes.int32("the header");
        records.bias = bytes.float64("the header");
        bytes.skip(DATE_AND_TIME, "the header");
        records.label = bytes.take(LABEL, "the header");
        bytes.skip(MOST_MISSING, "the header");
        if (records.cases < Records.UNKNOWN) {
            throw bytes.faultAt(0, "the number of cases is " + records.cases + ".");
        }
    }

    /** The layout code is 2 or 3: whichever byte order says so is the one of the file. */
    private void order() {
        var start = bytes.at();
        for (var order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            bytes.order(order);
            bytes.goTo(start);
            var layout = bytes.int32("the header");
            if (layout == 2 || layout == 3) {
                return;
            }
        }
        throw bytes.faultAt(start, "the layout code is neither 2 nor 3.");
    }

    private Compression compression() {
        var code = bytes.int32("the header");
        if (code < 0 || code >= Compression.values().length) {
            throw bytes.faultAt(bytes.at() - WORD, "compression " + code + " is unknown.");
        }
        return Compression.values()[code];
    }

    private void variable() {
        var start = bytes.at();
        var width = bytes.int32("a variable");
        var hasLabel = bytes.int32("a variable");
        var missing = bytes.int32("a variable");
        var format = bytes.int32("a variable") >> 16 & LONGEST_TEXT;
        bytes.skip(WORD, "a variable");
        var name = bytes.take(NAME, "a variable");
        var label = hasLabel == 1 ? label() : new byte[0];
        check(start, width, hasLabel, missing);
        var values = new ArrayList<byte[]>();
        for (var i = 0; i < Math.abs(missing); i++) {
            values.add(bytes.take(Double.BYTES, "the missing values of a variable"));
        }
        add(start, new RawVariable(name, width, format, records.elements, label, missing, values));
    }

    private byte[] label() {
        var length = bytes.count(1, "bytes of a label");
        var label = bytes.take(length, "a label");
        bytes.skip((WORD - length % WORD) % WORD, "a label");
        return label;
    }

    private void check(int start, int width, int hasLabel, int missing) {
        if (width < -1 || width > LONGEST_TEXT) {
            throw bytes.faultAt(start, "the width of a variable is " + width + ".");
        }
        if (hasLabel < 0 || hasLabel > 1) {
            throw bytes.faultAt(start, "a variable has " + hasLabel + " labels.");
        }
        if (missing < -MOST_MISSING || missing > MOST_MISSING || missing == -1) {
            throw bytes.faultAt(start, "a variable has " + missing + " missing values.");
        }
    }

    /** A text of more than eight bytes is followed by records that only take up room. */
    private void add(int start, RawVariable variable) {
        var room = room();
        if (variable.width == -1 != room > 0) {
            throw bytes.faultAt(start, room > 0 ? "a long text lacks its continuation." : "a continuation of nothing.");
        }
        records.elements++;
        if (variable.width >= 0) {
            records.variables.add(variable);
            records.byElement.put(records.elements, variable);
        }
    }

    /** Elements that the last variable still needs. */
    private int room() {
        if (records.variables.isEmpty()) {
            return 0;
        }
        var last = records.variables.getLast();
        return last.firstElement + last.elements() - records.elements;
    }

    private record RawLabel(byte[] value, byte[] label) {}

    private void labels() {
        var labels = new ArrayList<RawLabel>();
        var count = bytes.count(2 * Double.BYTES, "value labels");
        for (var i = 0; i < count; i++) {
            var value = bytes.take(Double.BYTES, "a value label");
            var length = bytes.unsignedByte("a value label");
            var label = bytes.take(length, "a value label");
            bytes.skip(Double.BYTES - 1 - length % Double.BYTES, "a value label");
            labels.add(new RawLabel(value, label));
        }
        if (next() != 4) {
            throw bytes.faultAt(bytes.at() - WORD, "value labels are not followed by their variables.");
        }
        labelled()
                .forEach(variable ->
                        labels.forEach(label -> variable.labels.put(RawVariable.raw(label.value()), label.label())));
    }

    private List<RawVariable> labelled() {
        var labelled = new ArrayList<RawVariable>();
        var count = bytes.count(WORD, "variables with value labels");
        for (var i = 0; i < count; i++) {
            var element = bytes.int32("value labels");
            var variable = records.byElement.get(element);
            if (variable == null) {
                throw bytes.faultAt(
                        bytes.at() - WORD, "value labels belong to variable " + element + ", which is not there.");
            }
            labelled.add(variable);
        }
        return labelled;
    }

    private void documents() {
        var count = bytes.count(LINE, "lines of documents");
        for (var i = 0; i < count; i++) {
            records.documents.add(bytes.take(LINE, "the documents"));
        }
    }

    private void extension() {
        var subtype = bytes.int32("an extension");
        var start = bytes.at();
        var size = bytes.int32("an extension");
        var count = bytes.int32("an extension");
        var length = (long) size * count;
        if (size < 0 || count < 0 || length > bytes.left()) {
            throw bytes.faultAt(
                    start, "an extension claims " + count + " times " + size + " bytes; the file is shorter.");
        }
        var content = bytes.take((int) length, "an extension");
        records.extensions.putIfAbsent(subtype, new Extension(start + RECORD_HEAD - WORD, content));
    }
}
