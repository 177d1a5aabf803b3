package nl.kinderwerk.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kinderwerk.study.InvalidInputException;
import org.junit.jupiter.api.Test;

/**
 * Spoils files at random, always in the same way: each becomes registrations or flaws, and nothing half.
 * {@code -Dkinderwerk.fuzz=1000000} tries a million.
 */
final class RowsFuzzTest {
    private static final int INPUTS = Integer.getInteger("kinderwerk.fuzz", 20_000);
    private static final int WORKBOOKS = Math.max(INPUTS / 500, 1);
    private static final List<String> SNIPPETS = List.of(
            "",
            "\"",
            ";",
            ",",
            "\t",
            "\n",
            "\r",
            "'",
            "=1+1",
            "-",
            "0",
            "999999",
            "1e9",
            "5-3-2026",
            "31-2-2026",
            "Speelmiddag",
            "open_inloop",
            "\uFEFF",
            "\0",
            "€",
            "👧",
            "series:",
            "activity:",
            "plezier;meedoen",
            "x".repeat(5000));
    private static final String SEED =
            "datum;activiteit;buurt;kinderen;ouders;vrijwilligers;geteld;status;doelen;partners;opmerking\n"
                    + "5-3-2026;Speelmiddag;;14;3;2;geteld;;plezier;bewoners;mooi\n"
                    + "6-3-2026;Club;Oost;;;;geschat;afgelast;;;\n";

    private final Random random = new Random(2026);
    private int refused;

    @Test
    void aSpoiltFileBecomesRegistrationsOrFlawsAndNothingElse() {
        var seed = SEED.getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < INPUTS; i++) {
            check("oud.csv", spoilt(seed));
        }
        var workbook = new Sheet(
                        "x", List.of("datum", "activiteit", "kinderen"), List.of(List.of("5-3-2026", "Club", 4)))
                .xlsx();
        for (var i = 0; i < WORKBOOKS; i++) {
            check("oud.xlsx", spoilt(workbook));
        }
        assertThat(refused).isBetween(1, INPUTS);
    }

    private byte[] spoilt(byte[] seed) {
        var bytes = Arrays.copyOf(seed, seed.length);
        for (var changes = random.nextInt(4); changes >= 0; changes--) {
            var at = random.nextInt(bytes.length + 1);
            var until = Math.min(bytes.length, at + random.nextInt(6));
            var snippet = SNIPPETS.get(random.nextInt(SNIPPETS.size())).getBytes(StandardCharsets.UTF_8);
            var next = Arrays.copyOf(bytes, at + snippet.length + bytes.length - until);
            System.arraycopy(snippet, 0, next, at, snippet.length);
            System.arraycopy(bytes, until, next, at + snippet.length, bytes.length - until);
            bytes = next;
        }
        return bytes;
    }

    private void check(String file, byte[] content) {
        try {
            var table = ForeignTable.read(file, content);
            var outcome = Bureau.convert(table);
            var rows = outcome.flaws().stream().map(Flaw::row).collect(Collectors.toSet());
            assertThat(outcome.rows().size() + rows.size())
                    .as("rows, and the heading")
                    .isLessThanOrEqualTo(table.lines().size() + 1);
            outcome.rows().forEach(RowsFuzzTest::isWhole);
        } catch (InvalidInputException told) {
            refused++;
        }
    }

    /** Plain comparisons: an assertion for each would take longer than the reading. */
    private static void isWhole(Prepared row) {
        var isWhole = Days.read(row.one("day")).isPresent()
                && row.one("series").isEmpty() != row.one("activity").isEmpty()
                && !row.one("neighbourhood").isEmpty()
                && Set.of("held", "cancelled").contains(row.one("state"))
                && Field.NUMBERS.stream()
                        .allMatch(field -> row.one(field.code()).matches("\\d{0,5}"));
        if (!isWhole) {
            throw new AssertionError(row);
        }
    }
}
