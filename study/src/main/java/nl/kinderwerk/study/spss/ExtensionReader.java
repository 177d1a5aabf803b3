package nl.kinderwerk.study.spss;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.study.spss.Records.Extension;

/** Reads the extension records that say more about variables. Records of other kinds are passed over. */
final class ExtensionReader {
    private static final int MACHINE = 3;
    private static final int FLOATS = 4;
    private static final int MEASURES = 11;
    private static final int LONG_NAMES = 13;
    private static final int VERY_LONG = 14;
    private static final int CASES = 16;
    private static final int ENCODING = 20;
    private static final int LONG_LABELS = 21;
    private static final int LONG_MISSING = 22;
    private static final int CODE_PAGE = 7;

    private final SavBytes bytes;
    private final Records records;

    ExtensionReader(SavBytes bytes, Records records) {
        this.bytes = bytes;
        this.records = records;
    }

    /** What must be known before the variables can be counted. */
    void apply() {
        at(CASES).filter(e -> e.content().length == 2 * Long.BYTES).ifPresent(extension -> {
            bytes.skip(Long.BYTES, "the number of cases");
            records.cases = Math.max(Records.UNKNOWN, bytes.int64("the number of cases"));
        });
        at(MEASURES).ifPresent(this::measures);
        lines(LONG_NAMES).forEach((key, name) -> byShortName(key).ifPresent(variable -> variable.longName = name));
        lines(VERY_LONG).forEach(this::veryLong);
    }

    /** The number that stands for system-missing. */
    double systemMissing() {
        return at(FLOATS)
                .filter(e -> e.content().length >= Double.BYTES)
                .map(extension -> bytes.float64("the machine's numbers"))
                .orElse(-Double.MAX_VALUE);
    }

    Optional<Charset> encoding(List<String> notes) {
        var named = at(ENCODING).map(e -> new String(e.content(), StandardCharsets.US_ASCII));
        var known = named.flatMap(SavEncoding::named);
        if (named.isPresent() && known.isEmpty()) {
            notes.add("The encoding of the file is unknown here, and was guessed: "
                    + named.get().strip());
        }
        return known.or(this::codePage);
    }

    private Optional<Charset> codePage() {
        return at(MACHINE)
                .filter(e -> e.content().length >= (CODE_PAGE + 1) * Integer.BYTES)
                .flatMap(extension -> {
                    bytes.skip(CODE_PAGE * Integer.BYTES, "the machine record");
                    return SavEncoding.coded(bytes.int32("the machine record"));
                });
    }

    /** The bytes of the sets: those of the older record, then those of the newer. */
    List<byte[]> sets() {
        return List.of(7, 19).stream()
                .flatMap(subtype -> at(subtype).stream())
                .map(Extension::content)
                .toList();
    }

    /** Two or three numbers for each variable; the first is the measure. */
    private void measures(Extension extension) {
        var each = extension.content().length / Integer.BYTES / records.variables.size();
        if (each != 2 && each != 3) {
            return;
        }
        for (var variable : records.variables) {
            variable.measure = bytes.int32("the measures");
            bytes.skip((each - 1) * Integer.BYTES, "the measures");
        }
    }

    private void veryLong(String key, byte[] width) {
        var digits = RawVariable.raw(width).strip();
        if (!digits.matches("\\d{1,5}") || Integer.parseInt(digits) > VeryLong.LONGEST) {
            throw bytes.fault("a text claims a width of " + digits + " bytes.");
        }
        byShortName(key).ifPresent(variable -> variable.longWidth = Integer.parseInt(digits));
    }

    private Optional<RawVariable> byShortName(String key) {
        return records.variables.stream().filter(v -> v.shortName.equals(key)).findFirst();
    }

    /** A record of {@code KEY=value} parts, with a tab or a null between them. */
    private Map<String, byte[]> lines(int subtype) {
        var parts = new LinkedHashMap<String, byte[]>();
        at(subtype).ifPresent(extension -> {
            for (var part : RawVariable.raw(extension.content()).split("[\t\0]+", -1)) {
                var equals = part.indexOf('=');
                if (equals > 0) {
                    var value = part.substring(equals + 1).getBytes(StandardCharsets.ISO_8859_1);
                    parts.put(RawVariable.key(part.substring(0, equals).getBytes(StandardCharsets.ISO_8859_1)), value);
                }
            }
        });
        return parts;
    }

    /** Words for values of texts of more than eight bytes; the variable is named by its long name. */
    void longLabels(List<RawVariable> variables) {
        forEachNamed(LONG_LABELS, variables, variable -> {
            bytes.skip(Integer.BYTES, "the width of a text");
            var count = bytes.count(2 * Integer.BYTES, "value labels");
            for (var i = 0; i < count; i++) {
                var value = bytes.take(bytes.count(1, "bytes of a value"), "a value");
                var label = bytes.take(bytes.count(1, "bytes of a label"), "a label");
                variable.ifPresent(v -> v.labels.put(RawVariable.raw(value), label));
            }
        });
    }

    /** User-missing values of texts of more than eight bytes. */
    void longMissing(List<RawVariable> variables) {
        forEachNamed(LONG_MISSING, variables, variable -> {
            var count = bytes.unsignedByte("missing values");
            var length = bytes.count(1, "bytes of a missing value");
            for (var i = 0; i < count; i++) {
                if (i > 0 && bytes.isNext(length)) {
                    bytes.skip(Integer.BYTES, "a missing value"); // PSPP before 2.0 repeats the length
                }
                var value = bytes.take(length, "a missing value");
                variable.ifPresent(v -> v.longMissing.add(value));
            }
        });
    }

    /** Takes one part of a record of which the variable has been read. */
    private interface Part {
        void read(Optional<RawVariable> variable);
    }

    private void forEachNamed(int subtype, List<RawVariable> variables, Part part) {
        var byName = new HashMap<String, RawVariable>();
        variables.forEach(variable -> byName.put(variable.key(), variable));
        at(subtype).ifPresent(extension -> {
            while (bytes.at() < extension.offset() + extension.content().length) {
                var name = bytes.take(bytes.count(1, "bytes of a name"), "a name");
                part.read(Optional.ofNullable(byName.get(RawVariable.key(name))));
            }
        });
    }

    /** Goes to the beginning of a record. */
    private Optional<Extension> at(int subtype) {
        var extension = Optional.ofNullable(records.extensions.get(subtype));
        extension.ifPresent(e -> bytes.goTo(e.offset()));
        return extension;
    }
}
