package nl.kinderwerk.server.exchange;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        var binding = new Proposal(table, MEANINGS).bind(Optional.empty());
        return new Conversion(table, binding, MEANINGS, doubted).convert();
    }
}
