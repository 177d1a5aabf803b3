package nl.kinderwerk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "estimate",
        description = {
            "Estimates shares, means, totals and ratios of a CSV file, with margins that fit the sample design.",
            "These are exact, unprotected figures for researchers: they may not be published as they are.",
            "Every field is explained in docs/estimate.md."
        },
        footer = "%nExample: kinderwerk estimate answers.csv --item title,employer --by province "
                + "--weight w --strata province --cluster organisation --fpc organisations --format csv")
final class EstimateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.csv", description = "UTF-8, comma separated, with a header row.")
    private Path file;

    @Mixin
    private WantedOptions wanted;

    @Mixin
    private DesignOptions design;

    @Mixin
    private CalibrationOptions calibration;

    @Mixin
    private ReplicateOptions replicates;

    @Mixin
    private MethodOptions methods;

    @Option(
            names = "--format",
            defaultValue = "json",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private EstimateFormat format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws SQLException, IOException {
        wanted.check();
        try (var answers = CsvAnswers.read(file)) {
            answers.refuseUnknown(file, Stream.concat(wanted.columns(), design.columns()));
            var figures = Figures.of(answers, design.design());
            if (calibration.areGiven()) {
                figures = calibration.fitted(figures, calibration.margins(), methods.calibrating());
            }
            figures = replicates.replicated(figures, answers.columns().keySet(), methods.replicating());
            format.write(wanted.rows(figures, answers), spec.commandLine().getOut());
        }
        return 0;
    }
}
