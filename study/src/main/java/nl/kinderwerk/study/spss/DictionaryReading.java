package nl.kinderwerk.study.spss;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.kinderwerk.study.spss.CaseLayout.Place;
import nl.kinderwerk.study.spss.CaseLayout.Segment;
import nl.kinderwerk.study.spss.SavMissing.Range;
import nl.kinderwerk.study.spss.SavVariable.Measure;

/** Makes sense of the records: joins what belongs to one variable and turns bytes into text. */
final class DictionaryReading {
    private final SavBytes bytes;
    private final Records records;
    private final List<String> notes = new ArrayList<>();
    private final List<RawVariable> variables = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Charset encoding;
    private final SavDictionary dictionary;
    private final CaseLayout layout;

    DictionaryReading(SavBytes bytes, Records records) {
        this.bytes = bytes;
        this.records = records;
        var dataStart = bytes.at();
        var extensions = new ExtensionReader(bytes, records);
        extensions.apply();
        join();
        extensions.longLabels(variables);
        extensions.longMissing(variables);
        encoding = extensions.encoding(notes).orElseGet(() -> SavEncoding.guessed(texts()));
        dictionary = dictionary(extensions);
        layout = new CaseLayout(records.elements, List.copyOf(places), extensions.systemMissing());
        bytes.goTo(dataStart);
    }

    SavDictionary dictionary() {
        return dictionary;
    }

    Charset encoding() {
        return encoding;
    }

    CaseLayout layout() {
        return layout;
    }

    List<String> notes() {
        return notes;
    }

    /** Segments follow each other; all but the first are no variables of their own. */
    private void join() {
        var all = records.variables;
        for (var i = 0; i < all.size(); ) {
            var first = all.get(i);
            var count = VeryLong.segments(first.longWidth);
            if (i + count > all.size()) {
                throw bytes.fault("a text of " + first.longWidth + " bytes lacks its segments.");
            }
            variables.add(first);
            places.add(place(first, all.subList(i, i + count)));
            i += count;
        }
    }

    private Place place(RawVariable first, List<RawVariable> parts) {
        var segments = new ArrayList<Segment>();
        for (var part : parts) {
            var number = segments.size();
            var length = parts.size() == 1 ? first.width : VeryLong.used(first.longWidth, number);
            if (parts.size() > 1 && part.elements() * Double.BYTES < length) {
                throw bytes.fault("a segment of a text of " + first.longWidth + " bytes has " + part.width + " only.");
            }
            segments.add(new Segment(part.firstElement * Double.BYTES, length));
        }
        return new Place(parts.size() == 1 ? first.width : first.longWidth, segments);
    }

    /** All that may not be ASCII, to guess the encoding from. */
    private List<byte[]> texts() {
        var texts = new ArrayList<>(records.documents);
        texts.add(records.label);
        for (var variable : variables) {
            texts.add(variable.label);
            texts.add(variable.nameBytes());
            texts.addAll(variable.labels.values());
        }
        return texts;
    }

    private SavDictionary dictionary(ExtensionReader extensions) {
        var read = new ArrayList<SavVariable>();
        var names = names();
        for (var i = 0; i < variables.size(); i++) {
            read.add(variable(names.get(i), variables.get(i), places.get(i).width()));
        }
        var sets = extensions.sets().stream()
                .flatMap(content -> new SetParser(content, encoding, member(names), notes).sets().stream())
                .toList();
        return new SavDictionary(
                text(records.label),
                read,
                sets,
                weight(names),
                records.documents.stream().map(this::text).toList());
    }

    /** SPSS does not tell names apart by case; a name that stands there twice would make a set or binding ambiguous. */
    private List<String> names() {
        var seen = new HashMap<String, String>();
        var names = variables.stream().map(v -> text(v.nameBytes())).toList();
        for (var name : names) {
            if (name.isEmpty() || seen.putIfAbsent(name.toUpperCase(Locale.ROOT), name) != null) {
                throw bytes.fault(
                        name.isEmpty() ? "a variable has no name." : "two variables have the name " + name + ".");
            }
        }
        return names;
    }

    /** Members of sets are short names in small letters; some programs write the long ones. */
    private Function<String, Optional<String>> member(List<String> names) {
        var byKey = new LinkedHashMap<String, String>();
        for (var i = 0; i < names.size(); i++) {
            byKey.put(variables.get(i).key(), names.get(i));
        }
        for (var i = 0; i < names.size(); i++) {
            byKey.put(variables.get(i).shortName, names.get(i));
        }
        return member -> Optional.ofNullable(byKey.get(member.toUpperCase(Locale.ROOT)));
    }

    private Optional<String> weight(List<String> names) {
        if (records.weightElement == 0) {
            return Optional.empty();
        }
        var variable = records.byElement.get(records.weightElement);
        var position = variable == null ? -1 : variables.indexOf(variable);
        if (position < 0 || variables.get(position).width > 0) {
            notes.add("The file names a weight that is not a number in it; it was passed over.");
            return Optional.empty();
        }
        return Optional.of(names.get(position));
    }

    private SavVariable variable(String name, RawVariable raw, int width) {
        var display = width == 0 ? SavDisplay.of(raw.format) : SavDisplay.PLAIN;
        var measure = raw.measure > 0 && raw.measure < Measure.values().length
                ? Measure.values()[raw.measure]
                : Measure.UNKNOWN;
        var labels = new LinkedHashMap<String, String>();
        raw.labels.forEach((value, label) -> labels.put(value(width, rawBytes(value)), text(label)));
        return new SavVariable(name, width, text(raw.label), measure, display, labels, missing(width, raw));
    }

    private static byte[] rawBytes(String value) {
        return value.getBytes(StandardCharsets.ISO_8859_1);
    }

    private SavMissing missing(int width, RawVariable raw) {
        var hasRange = raw.missingCode < 0 && width == 0;
        var range = hasRange
                ? Optional.of(new Range(number(raw.missing.get(0)), number(raw.missing.get(1))))
                : Optional.<Range>empty();
        var values = new ArrayList<>(raw.missing.subList(hasRange ? 2 : 0, raw.missing.size()));
        values.addAll(raw.longMissing);
        return new SavMissing(values.stream().map(v -> value(width, v)).toList(), range);
    }

    /** A value as {@link SavVariable} writes it. */
    private String value(int width, byte[] value) {
        return width == 0 ? SavDisplay.PLAIN.text(number(value)) : text(value);
    }

    private double number(byte[] value) {
        return ByteBuffer.wrap(Arrays.copyOf(value, Double.BYTES))
                .order(bytes.order())
                .getDouble();
    }

    private String text(byte[] raw) {
        return SavText.decoded(raw, 0, raw.length, encoding);
    }
}
