package nl.kinderwerk.server.exchange;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.exchange.Conversion.Outcome;
import nl.kinderwerk.study.Practice;
import nl.kinderwerk.study.Study;

/** An organisation with one series, and how it reads files; without a database. */
final class Bureau {
    static final Meanings.Series SPEELMIDDAG = new Meanings.Series(
            UUID.fromString("00000000-0000-4000-8000-000000000001"),
            "Speelmiddag",
            "open_inloop",
            "Molenbuurt",
            List.of("ontspanning"),
            List.of("bewoners"));
    static final Workplace PLACE = new Workplace(
            Optional.of(UUID.randomUUID()),
            "kring",
            "De Kring",
            "GM0344",
            false,
            practice(),
            LocalDate.of(2026, 11, 25));
    static final Meanings MEANINGS = new Meanings(PLACE, List.of(SPEELMIDDAG), "nl");

    private Bureau() {}

    private static Practice practice() {
        try {
            var file = Objects.requireNonNull(Bureau.class.getResource("/story/study.yaml"));
            var folder = Objects.requireNonNull(Path.of(file.toURI()).getParent());
            return Study.read(folder).practice().orElseThrow();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ForeignTable csv(String text) {
        return ForeignTable.read("oud.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a table as it is proposed. */
    static Outcome convert(ForeignTable table) {
        return convert(table, note -> false);
    }

    static Outcome convert(ForeignTable table, Predicate<String> doubted) {
        return convert(table, MEANINGS, Set.of(), doubted);
    }

    static Outcome convert(ForeignTable table, Meanings meanings, Set<UUID> standing, Predicate<String> doubted) {
        var identities = new Identities(PLACE.organisation(), standing);
        return new Conversion(table, proposed(table, meanings), meanings, identities, doubted).convert();
    }

    static Binding proposed(ForeignTable table, Meanings meanings) {
        return new Proposal(table, meanings).bind(Optional.empty());
    }

    /** What is registered when a row is read in. */
    static Registered registered(Prepared row, Meanings meanings) {
        var series = meanings.series("series:" + row.one("series"));
        return new Registered(
                row.id(),
                series.map(Meanings.Series::id),
                series.map(Meanings.Series::name),
                series.map(Meanings.Series::activity).orElse(row.one("activity")),
                row.one("neighbourhood"),
                LocalDate.parse(row.one("day")),
                row.one("state"),
                row.number(Field.CHILDREN).map(Integer::valueOf),
                row.number(Field.PARENTS).map(Integer::valueOf),
                row.number(Field.VOLUNTEERS).map(Integer::valueOf),
                row.one("counted").equals("counted"),
                row.fields().getOrDefault("aim", List.of()),
                row.fields().getOrDefault("partner", List.of()),
                Map.of(),
                row.one("note"),
                List.of(),
                Optional.of("oud.csv"));
    }
}
