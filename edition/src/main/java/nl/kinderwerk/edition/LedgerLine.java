package nl.kinderwerk.edition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import nl.kinderwerk.figures.protect.Atom;
import nl.kinderwerk.figures.protect.LedgerEntry;
import nl.kinderwerk.figures.protect.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The entries of one publication as JSON. Persons and bases are written once and then meant by their number, for most
 * cells have the same.
 *
 * @param bases numbers of persons, by number of the base
 */
record LedgerLine(
        String wave,
        String dataset,
        String edition,
        int version,
        Instant publishedAt,
        List<Person> persons,
        List<List<Integer>> bases,
        List<Line> cells) {
    static final int CHECKSUM_LENGTH = 64;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param n more than one when the answers have no codes of respondents */
    record Person(String id, String answers, String organisation, int n) {
        Atom atom() {
            return new Atom(id, answers, organisation);
        }
    }

    /**
     * One cell.
     *
     * @param base number of the base
     * @param shown how many said it; absent when withheld
     */
    record Line(
            String place,
            String item,
            String option,
            boolean sensitive,
            int base,
            @Nullable Integer shown,
            Reason reason) {}

    /** The entries of a line. */
    static List<LedgerEntry> read(String content) {
        var line = JSON.readValue(content, LedgerLine.class);
        var bases = line.bases.stream().map(line::base).toList();
        return line.cells.stream().map(c -> line.entry(c, bases.get(c.base()))).toList();
    }

    private Map<Atom, Integer> base(List<Integer> members) {
        return members.stream().map(persons::get).collect(Collectors.toUnmodifiableMap(Person::atom, Person::n));
    }

    private LedgerEntry entry(Line c, Map<Atom, Integer> base) {
        var shown = c.shown() == null ? OptionalInt.empty() : OptionalInt.of(c.shown());
        return new LedgerEntry(
                wave,
                dataset,
                c.place(),
                c.item(),
                c.option(),
                c.sensitive(),
                base,
                shown,
                c.reason(),
                edition,
                version,
                publishedAt);
    }

    /** The line of entries of one publication. */
    static String write(List<LedgerEntry> entries) {
        var persons = new Numbers<Person>();
        var bases = new Numbers<Map<Atom, Integer>>();
        var cells = entries.stream().map(e -> cell(e, bases.of(e.atoms()))).toList();
        var members = bases.all().stream()
                .map(base -> base.entrySet().stream()
                        .map(e -> person(e.getKey(), e.getValue()))
                        .map(persons::of)
                        .sorted()
                        .toList())
                .toList();
        var any = entries.getFirst();
        return JSON.writeValueAsString(new LedgerLine(
                any.wave(),
                any.datasetVersion(),
                any.edition(),
                any.version(),
                any.publishedAt(),
                persons.all(),
                members,
                cells));
    }

    private static Person person(Atom atom, int n) {
        return new Person(atom.id(), atom.answers(), atom.organisation(), n);
    }

    private static Line cell(LedgerEntry e, int base) {
        var shown = e.shown().isPresent() ? e.shown().getAsInt() : null;
        return new Line(e.place(), e.item(), e.option(), e.sensitive(), base, shown, e.reason());
    }

    /** SHA-256 of the checksum of the line before and of the content of this one. */
    static String checksum(String before, String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((before + content).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Numbers things from 0 in the order in which they come. */
    private static final class Numbers<T> {
        private final Map<T, Integer> numbers = new LinkedHashMap<>();

        int of(T thing) {
            return numbers.computeIfAbsent(thing, t -> numbers.size());
        }

        List<T> all() {
            return new ArrayList<>(numbers.keySet());
        }
    }
}
