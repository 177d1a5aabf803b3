package nl.kinderwerk.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A copy of the small study of the test resources, in which a test may spoil something. */
record StudyFolder(Path path) {
    static final String ANSWERS = "waves/sample/answers.csv";

    static StudyFolder small(Path parent) {
        try {
            var root = Path.of(Objects.requireNonNull(StudyFolder.class.getResource("/small"))
                    .toURI());
            var target = Files.createTempDirectory(parent, "study");
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var copy = target.resolve(root.relativize(file).toString());
                    Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                    Files.copy(file, copy);
                }
            }
            return new StudyFolder(target);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    StudyFolder with(String file, String from, String to) {
        var old = text(file);
        assertThat(old).contains(from);
        return write(file, old.replace(from, to));
    }

    StudyFolder write(String file, String content) {
        try {
            Files.writeString(path.resolve(file), content);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    StudyFolder without(String file) {
        try {
            Files.delete(path.resolve(file));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The line of a file in which a text stands first. */
    int line(String file, String text) {
        var lines = text(file).lines().toList();
        return IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).contains(text))
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    String text(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Study study() {
        return Study.read(path);
    }

    Wave wave() {
        return Objects.requireNonNull(study().waves().get("sample"));
    }

    String studyFaults() {
        return printed(faultsOf(this::study));
    }

    String answerFaults() {
        var study = study();
        return printed(faultsOf(() -> Answers.read(study, path.resolve(ANSWERS), row -> {})));
    }

    static List<Fault> faultsOf(Runnable reading) {
        var thrown = catchThrowableOfType(InvalidInputException.class, reading::run);
        return thrown == null ? List.of() : thrown.faults();
    }

    private static String printed(List<Fault> faults) {
        return faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
    }
}
