package nl.kinderwerk.server.practice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import nl.kinderwerk.server.practice.Story.Readers;
import nl.kinderwerk.server.practice.Story.Teller;

/**
 * Makes a story of what was filled in. Without consent it stays among colleagues.
 *
 * @param made when it was filled in: that day, when none is said
 */
record StoryReader(Fields fields, PersonCheck check, LocalDate made) {
    /** Empty without an id, or when nothing was told. */
    Optional<Story> read() {
        var told = fields.one("happened") + "\n" + fields.one("changed") + "\n" + fields.one("matters");
        return fields.id("id")
                .filter(id -> !told.isBlank())
                .map(id -> new Story(
                        id,
                        fields.day("day").orElse(made),
                        fields.one("neighbourhood"),
                        fields.one("happened"),
                        fields.one("changed"),
                        fields.one("matters"),
                        readers(),
                        teller(),
                        fields.one("aim"),
                        isAgreed(),
                        film(),
                        check.doubts(told)));
    }

    private boolean isAgreed() {
        return fields.one("consent").equals("yes");
    }

    private Readers readers() {
        return Arrays.stream(Readers.values())
                .filter(readers -> isAgreed() && readers.code().equals(fields.one("readers")))
                .findFirst()
                .orElse(Readers.ORGANISATION);
    }

    private Teller teller() {
        return Arrays.stream(Teller.values())
                .filter(teller -> teller.code().equals(fields.one("teller")))
                .findFirst()
                .orElse(Teller.KINDERWERKER);
    }

    /** Only an address that a browser may open from a page of ours. */
    private String film() {
        return fields.one("film").startsWith("https://") ? fields.one("film") : "";
    }
}
