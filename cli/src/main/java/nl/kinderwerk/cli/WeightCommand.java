package nl.kinderwerk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Margins;
import nl.kinderwerk.figures.PersonWeight;
import nl.kinderwerk.figures.WeightReport;
import org.apache.commons.csv.CSVFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "weight",
        description =
                "Fits the weights of a CSV file to what is known of the population, and says what that did to them.",
        footer = "%nExample: kinderwerk weight answers.csv --margins margins.csv --weight w --out weights.csv")
final class WeightCommand implements Callable<Integer> {
    private static final CSVFormat LINES =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    @Parameters(paramLabel = "FILE.csv", description = "UTF-8, comma separated, with a header row.")
    private Path file;

    @Mixin
    private DesignOptions design;

    @Option(
            names = "--margins",
            required = true,
            arity = "1..*",
            paramLabel = "MARGINS.csv",
            description = "variable,category,population; several files are taken together.")
    private List<Path> margins;

    @Mixin
    private BoundsOption bounds;

    @Mixin
    private MethodOptions methods;

    @Option(
            names = "--max-deff",
            defaultValue = "3",
            description = "Largest design effect of the weights that is accepted; default: ${DEFAULT-VALUE}.")
    private double maxDeff;

    @Option(names = "--out", required = true, paramLabel = "WEIGHTS.csv", description = "Where the weights go.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws SQLException, IOException {
        Margins wanted = MarginsFile.read(margins);
        try (var answers = CsvAnswers.read(file)) {
            var columns = Stream.concat(
                    wanted.categorical().stream().map(Margins.Categorical::column),
                    wanted.numeric().stream().map(Margins.Numeric::column));
            answers.refuseUnknown(file, Stream.concat(design.columns(), columns));
            var figures = bounds.fitted(Figures.of(answers, design.design()), wanted, methods.calibrating());
            WeightReport report = figures.weightReport(wanted);
            report.lines().forEach(spec.commandLine().getOut()::println);
            report.refuseAbove(maxDeff);
            write(figures.personWeights());
        }
        return 0;
    }

    private void write(List<PersonWeight> weights) throws IOException {
        try (var printer = LINES.print(Files.newBufferedWriter(out, StandardCharsets.UTF_8))) {
            printer.printRecord("row", "base", "g", "weight");
            int row = 1;
            for (PersonWeight weight : weights) {
                printer.printRecord(row++, weight.base(), weight.g(), weight.weight());
            }
        }
    }
}
