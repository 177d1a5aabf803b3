package nl.kinderwerk.edition;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Claim;
import nl.kinderwerk.figures.Figure;
import nl.kinderwerk.figures.Publication;
import nl.kinderwerk.figures.Status;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Section;
import nl.kinderwerk.study.Study;

/** A small study with every form of section, and figures that a test can set by hand. */
final class Small {
    static final Study STUDY = Study.read(folder());

    private static final Dataset ANSWERS = new Dataset(Path.of("none"), "0", 150, "small", "1.0.0", "test");

    private Small() {}

    static Path folder() {
        try {
            var resource = Objects.requireNonNull(Small.class.getResource("/small/study.yaml"));
            return Objects.requireNonNull(Path.of(resource.toURI()).getParent());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A copy that a test can change. */
    static void copyTo(Path folder) throws IOException {
        try (var files = Files.walk(folder())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(folder().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    static Section section(String id) {
        return STUDY.sections().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Slice slice(String id) {
        return Slices.of(STUDY).stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Cell shown(String option, int percent) {
        return new Cell(
                option,
                Status.OK,
                OptionalInt.of(150),
                OptionalInt.of(percent),
                OptionalInt.of(Math.max(0, percent - 5)),
                OptionalInt.of(Math.min(100, percent + 5)),
                OptionalInt.empty());
    }

    /** Figures in which every cell is withheld but those given, by {@code question/domain/option}. */
    static Publication publication(Map<String, Cell> cells, Set<Claim> true_) {
        return new Publication() {
            @Override
            public Figure figure(String question, String domain) {
                var indicators =
                        Questions.of(STUDY, section(question)).orElseThrow().indicators();
                return new Figure(
                        question,
                        domain,
                        indicators.stream()
                                .map(i -> cells.getOrDefault(
                                        question + "/" + domain + "/" + i.option(),
                                        Cell.hidden(i.option(), Status.TOO_FEW)))
                                .toList());
            }

            @Override
            public Set<Claim> holding(Collection<Claim> family, String question, String domain) {
                return family.stream().filter(true_::contains).collect(Collectors.toSet());
            }
        };
    }

    static Answered release(Map<String, Cell> cells, Set<Claim> true_) {
        var wave = Objects.requireNonNull(STUDY.waves().get("test"));
        return new Answered(
                STUDY,
                wave,
                publication(cells, true_),
                slice("nl"),
                ANSWERS,
                new TakingPart(150, 30, 60, Optional.empty()),
                List.of(),
                1,
                Optional.empty(),
                false);
    }
}
