package nl.kinderwerk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;
import nl.kinderwerk.study.export.Export;
import nl.kinderwerk.study.export.ExportCells;
import nl.kinderwerk.study.export.ExportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = {
            "Writes the answers of a wave as csv, xlsx or sav (SPSS), or its codebook as ddi, with a data note beside it.",
            "These are answers of single persons: for researchers only."
        },
        footer = "%nExample: kinderwerk export sample --study studies/kinderwerk --format sav --out sample.sav")
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "WAVE", description = "Id of the wave.")
    private String wave = "";

    @Option(
            names = "--study",
            paramLabel = "DIR",
            description = "Folder of the study; default: the study that comes along.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--format", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private ExportFormat format = ExportFormat.CSV;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
    private Path out = Path.of("");

    @Option(
            names = "--cells",
            description = "csv only, what coded cells hold: ${COMPLETION-CANDIDATES}; default: codes.")
    private ExportCells cells = ExportCells.CODES;

    @Option(names = "--language", description = "Language of the words, one of the study; default: its first.")
    private Optional<String> language = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var study = Study.read(folder.orElseGet(StudyFolder::own));
        var found = Optional.ofNullable(study.waves().get(wave)).orElseThrow(() -> unknown(study));
        var scratch = Files.createTempDirectory("kinderwerk-export");
        try {
            write(study, found, scratch);
        } finally {
            CheckCommand.deleteAll(scratch);
        }
        return 0;
    }

    private InvalidInputException unknown(Study study) {
        return InvalidInputException.of(
                "waves",
                "The study has no wave '" + wave + "' with answers.",
                "Choose one of " + String.join(", ", study.waves().keySet()) + ".");
    }

    private void write(Study study, Wave found, Path scratch) {
        var dataset = Dataset.freeze(study, found, scratch);
        var export = new Export(
                study, found, dataset, language.orElse(study.languages().getFirst()));
        var note = export.write(format, cells, out);
        spec.commandLine()
                .getOut()
                .println(dataset.rows() + " respondents as " + format.name().toLowerCase(Locale.ROOT) + " in " + out
                        + ", with " + note.getFileName());
        if (format != ExportFormat.DDI) {
            spec.commandLine()
                    .getErr()
                    .println("These are answers of single persons: for researchers only. "
                            + "Keep them where only researchers can read them.");
        }
    }
}
