package nl.kinderwerk.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Makes a study folder to begin with: one question, one figure, one text, without faults. */
public final class NewStudy {
    private static final List<String> FILES =
            List.of("study.yaml", "areas.csv", "texts/nl/definitie.md", "texts/en/definitie.md");

    private NewStudy() {}

    /**
     * Writes the files of a new study.
     *
     * @param folder absent or empty
     * @param id of the study: small letters, digits and {@code _}, beginning with a letter
     * @throws InvalidInputException when the id is not well formed or something stands in the folder already
     */
    public static void create(Path folder, String id) {
        if (!id.matches(ItemReader.ID)) {
            throw refusal(folder, "'" + id + "' is no valid id.", ItemReader.ID_RULE);
        }
        try {
            if (Files.exists(folder) && !isEmptyFolder(folder)) {
                throw refusal(folder, "There is something here already.", "Choose a new or empty folder.");
            }
            for (var name : FILES) {
                var file = folder.resolve(name);
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, content(name).replace("{id}", id));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The study cannot be written to " + folder, failed);
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static String content(String name) throws IOException {
        try (var stream = NewStudy.class.getResourceAsStream("new/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InvalidInputException refusal(Path folder, String message, String remedy) {
        return new InvalidInputException(List.of(new Fault(folder.toString(), 0, "", message, remedy)));
    }
}
