package nl.kinderwerk.study;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The files of a study folder: text in strict UTF-8, YAML with line numbers; what cannot be read is a fault. */
public record StudyFiles(Path folder, Faults faults) {
    private static final long LARGEST = 16L * 1024 * 1024;

    /** The mapping of a YAML file in the folder; a file that cannot be read is a fault. */
    public Optional<Entry> yaml(Path file) {
        return text(file).flatMap(content -> compose(name(file), content));
    }

    Optional<String> text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                faults.add(
                        name(file), 0, "The file is larger than 16 MB.", "Split it, or remove what does not belong.");
                return Optional.empty();
            }
            return Optional.of(decode(Files.readAllBytes(file)));
        } catch (CharacterCodingException wrongEncoding) {
            faults.add(name(file), 0, "The file is not UTF-8.", "Save it as UTF-8 in your editor.");
        } catch (IOException unreadable) {
            faults.add(name(file), 0, "The file is missing or cannot be read.", "Put it there, or mend its rights.");
        }
        return Optional.empty();
    }

    /** Those files of a sub-folder, in order of name; none when the folder is absent. */
    List<Path> list(String subfolder, Predicate<Path> wanted) {
        var directory = folder.resolve(subfolder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(wanted).sorted().toList();
        } catch (IOException unreadable) {
            faults.add(subfolder, 0, "The folder cannot be read.", "Mend its rights.");
            return List.of();
        }
    }

    String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    static String decode(byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Optional<Entry> compose(String name, String content) {
        var settings = LoadSettings.builder()
                .setMaxAliasesForCollections(10)
                .setAllowDuplicateKeys(true)
                .setLabel(name)
                .build();
        try {
            var root = new Compose(settings).composeString(content);
            return Optional.of(new Entry(name, faults, orNull(root)));
        } catch (MarkedYamlEngineException broken) {
            var line = broken.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
            faults.add(
                    name, line, "This is no valid YAML: " + broken.getProblem() + ".", "Look at quotes and indents.");
        } catch (YamlEngineException | StackOverflowError broken) {
            faults.add(name, 0, "This is no valid YAML.", "Look at quotes, indents and nesting.");
        }
        return Optional.empty();
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.isPresent() ? value.get() : null;
    }
}
