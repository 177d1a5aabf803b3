package nl.kinderwerk.study.limesurvey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.foreign.TextFile;

/** An archive ({@code .lsa}): a zip file with a structure, answers, and parts that we leave alone. */
record Archive(String file, Map<String, byte[]> parts) {
    private static final int MOST_FILES = 100;

    /**
     * Unfolds an archive.
     *
     * @throws InvalidInputException when it is damaged, or unfolds to more than {@link TextFile#LARGEST}
     */
    static Archive read(String file, byte[] zip) {
        var parts = new LinkedHashMap<String, byte[]>();
        var left = TextFile.LARGEST;
        var files = 0;
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                // Sizes that the archive claims are not believed: reading stops where the limit is.
                var bytes = stream.readNBytes((int) left + 1);
                left -= bytes.length;
                files++;
                if (left < 0 || files > MOST_FILES) {
                    throw InvalidInputException.of(file, "The archive unfolds to too much.", "Do not trust this file.");
                }
                if (entry.getName().matches("(?i).*\\.ls[sr]")) {
                    parts.put(entry.getName(), bytes);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw InvalidInputException.of(file, "The archive is damaged.", "Export it from LimeSurvey again.");
        }
        return new Archive(file, parts);
    }

    byte[] structure() {
        return part(".lss").orElseThrow(() -> lacks("the structure (.lss)"));
    }

    byte[] responses() {
        return part("_responses.lsr").orElseThrow(() -> lacks("answers (…_responses.lsr)"));
    }

    private Optional<byte[]> part(String ending) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().endsWith(ending))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private InvalidInputException lacks(String what) {
        return InvalidInputException.of(
                file, "The archive lacks " + what + ".", "Export it as 'Survey archive' of an active survey.");
    }
}
