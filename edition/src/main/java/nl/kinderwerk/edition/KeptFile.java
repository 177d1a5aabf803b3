package nl.kinderwerk.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Something that was computed once and is kept as JSON; what cannot be read is made anew. */
final class KeptFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KeptFile() {}

    static <T> Optional<T> read(Path file, Class<T> type) {
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), type)) : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** Writes beside the old file and takes its place at once. */
    static void write(Path file, Object content) {
        try {
            var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "kept", ".draft");
            JSON.writeValue(draft.toFile(), content);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("The figures cannot be written to " + file, failed);
        }
    }
}
