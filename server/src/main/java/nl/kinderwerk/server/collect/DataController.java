package nl.kinderwerk.server.collect;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Wave;
import nl.kinderwerk.study.export.Export;
import nl.kinderwerk.study.export.ExportCells;
import nl.kinderwerk.study.export.ExportFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For researchers only: the answers of a frozen wave, person by person, with their data note. They are asked for with a form
 * whose address names wave and format, so that the log of {@code /beheer} tells who took what.
 */
@RestController
@RequestMapping("/beheer/metingen/{id}/gegevens")
final class DataController {
    private static final List<String> FORMATS = Arrays.stream(ExportFormat.values())
            .map(format -> format.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Waves waves;

    DataController(Waves waves) {
        this.waves = waves;
    }

    @GetMapping
    ResponseEntity<String> formats(@PathVariable String id, HttpServletRequest request) {
        var frame = frame(request);
        return waves.frozen(id)
                .map(wave -> Screens.show(
                        "collect/data.jte",
                        frame,
                        Map.of("wave", id, "label", wave.label().in(frame.language()), "formats", FORMATS)))
                .orElseGet(() -> none(frame));
    }

    private static ResponseEntity<String> none(Frame frame) {
        return Screens.message(HttpStatus.NOT_FOUND, frame, "data.none");
    }

    @PostMapping("/{format}")
    ResponseEntity<?> take(@PathVariable String id, @PathVariable String format, HttpServletRequest request) {
        var frame = frame(request);
        var wave = waves.frozen(id).filter(w -> FORMATS.contains(format));
        return wave.isPresent() ? zip(wave.get(), format, frame.language()) : none(frame);
    }

    private ResponseEntity<?> zip(Wave wave, String format, String language) {
        return Screens.file(wave.id() + "-" + format + ".zip", "application/zip", write(wave, format, language));
    }

    private byte[] write(Wave wave, String format, String language) {
        try {
            var folder = Files.createTempDirectory("kinderwerk-data");
            try {
                var study = waves.study();
                var dataset = Dataset.freeze(study, wave, folder.resolve("dataset"));
                var words = study.languages().contains(language)
                        ? language
                        : study.languages().getFirst();
                var file = folder.resolve(wave.id() + "." + format);
                var note = new Export(study, wave, dataset, words)
                        .write(ExportFormat.valueOf(format.toUpperCase(Locale.ROOT)), ExportCells.CODES, file);
                return zipped(List.of(file, note));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The answers of " + wave.id() + " cannot be written", failed);
        }
    }

    private static byte[] zipped(List<Path> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(DataController.class, request, "data.title");
    }
}
