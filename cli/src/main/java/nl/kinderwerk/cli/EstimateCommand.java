package nl.kinderwerk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Condition;
import nl.kinderwerk.figures.Design;
import nl.kinderwerk.figures.Domain;
import nl.kinderwerk.figures.Estimate;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Indicator;
import nl.kinderwerk.figures.Interval;
import nl.kinderwerk.figures.Question;
import nl.kinderwerk.figures.Sampling;
import nl.kinderwerk.figures.SinglePsu;
import nl.kinderwerk.figures.UnusableDataException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "estimate",
        description = {
            "Estimates the share of every answer in columns of a CSV file, with margins that fit the sample design.",
            "These are exact, unprotected figures for researchers: they may not be published as they are."
        },
        footer = "%nExample: kinderwerk estimate answers.csv --item title,employer --by province "
                + "--weight w --strata province --cluster organisation --fpc organisations --format csv")
final class EstimateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.csv", description = "UTF-8, comma separated, with a header row.")
    private Path file;

    @Option(names = "--item", required = true, split = ",", paramLabel = "COLUMN", description = "Columns to estimate.")
    private List<String> items;

    @Option(names = "--by", paramLabel = "COLUMN", description = "Estimate for each value of this column apart.")
    private Optional<String> by;

    @Option(names = "--weight", paramLabel = "COLUMN", description = "Weight of each row; default: 1.")
    private Optional<String> weight;

    @Option(names = "--strata", paramLabel = "COLUMN", description = "Strata of the sample; default: one.")
    private Optional<String> strata;

    @Option(names = "--cluster", paramLabel = "COLUMN", description = "What was drawn; default: the row itself.")
    private Optional<String> cluster;

    @Option(
            names = "--fpc",
            paramLabel = "COLUMN",
            description = "How many there are to draw from in the stratum; default: without end.")
    private Optional<String> fpc;

    @Option(
            names = "--single-psu",
            defaultValue = "fail",
            description = "A stratum with one cluster: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private SinglePsu singlePsu;

    @Option(
            names = "--ci",
            defaultValue = "kgNchs",
            converter = IntervalConverter.class,
            description =
                    "Interval: kgNchs, logit, xlogit, beta, mean, wilson, wilsonEffective; default: ${DEFAULT-VALUE}.")
    private Interval interval;

    @Option(
            names = "--format",
            defaultValue = "json",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private EstimateFormat format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws SQLException, IOException {
        try (var answers = CsvAnswers.read(file)) {
            format.write(estimates(answers), spec.commandLine().getOut());
        }
        return 0;
    }

    private List<Estimate> estimates(CsvAnswers answers) {
        refuseUnknown(answers);
        var questions = items.stream().map(item -> question(item, answers)).toList();
        return Figures.of(answers, design()).estimate(questions, domains(answers), interval);
    }

    /** All at once; the names of the design are looked at by the figures themselves as well. */
    private void refuseUnknown(CsvAnswers answers) {
        var columns = answers.columns().keySet();
        var faults = Stream.of(
                        items.stream(), by.stream(), weight.stream(), strata.stream(), cluster.stream(), fpc.stream())
                .flatMap(names -> names)
                .distinct()
                .filter(name -> !columns.contains(name))
                .map(name -> file + ": There is no column " + name + ". The columns are: " + String.join(", ", columns)
                        + ".")
                .toList();
        if (!faults.isEmpty()) {
            throw new UnusableDataException(faults);
        }
    }

    private static Question question(String item, CsvAnswers answers) {
        var indicators = answers.values(item).stream()
                .map(value -> new Indicator(item, value, item, Set.of(value), Set.of(), List.of()))
                .toList();
        return new Question(item, indicators, false);
    }

    private List<Domain> domains(CsvAnswers answers) {
        return by.map(column -> answers.values(column).stream()
                        .map(value -> new Domain(value, List.of(new Condition(column, Set.of(value)))))
                        .toList())
                .orElse(List.of(Domain.everybody("")));
    }

    private Design design() {
        return new Design(weight, strata, cluster, fpc, singlePsu, Sampling.PROBABILITY);
    }

    /** Takes the names of the method, {@code kgNchs}, for those of the code, {@code KG_NCHS}. */
    private static final class IntervalConverter implements picocli.CommandLine.ITypeConverter<Interval> {
        @Override
        public Interval convert(String name) {
            return Stream.of(Interval.values())
                    .filter(interval -> simple(interval.name()).equals(simple(name)))
                    .findFirst()
                    .orElseThrow(() ->
                            new picocli.CommandLine.TypeConversionException("There is no interval " + name + "."));
        }

        private static String simple(String name) {
            return name.replace("_", "").toLowerCase(Locale.ROOT);
        }
    }
}
