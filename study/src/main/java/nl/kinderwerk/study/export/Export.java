package nl.kinderwerk.study.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;

/**
 * Writes the answers of a wave for researchers, with a data note beside it. These are microdata: whoever calls this has
 * made sure that a researcher asks.
 */
public final class Export {
    private final Subject subject;

    /**
     * @param dataset the frozen answers of the wave
     * @param language of words in the files, one of the study
     * @throws InvalidInputException when the study has no such language
     */
    public Export(Study study, Wave wave, Dataset dataset, String language) {
        if (!study.languages().contains(language)) {
            throw InvalidInputException.of(
                    "study.yaml",
                    "The study has no language '" + language + "'.",
                    "Choose one of " + String.join(", ", study.languages()) + ".");
        }
        subject = new Subject(study, wave, dataset, language, new Words(language), Variables.of(study));
    }

    /**
     * Writes the file and its note; an older file is replaced when the new one is whole.
     *
     * @param cells what stands in coded cells; CSV only
     * @return the note
     */
    public Path write(ExportFormat format, ExportCells cells, Path file) {
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            try {
                format.write(subject, cells, draft);
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            var note = file.resolveSibling(file.getFileName() + ".note.txt");
            Files.write(note, DataNote.withChecksum(subject, String.valueOf(file.getFileName()), sha256(file)));
            return note;
        } catch (IOException failed) {
            throw new UncheckedIOException("The answers cannot be written to " + file, failed);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (var input = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            input.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(input.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
