package nl.kinderwerk.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Condition;
import nl.kinderwerk.figures.Contrast;
import nl.kinderwerk.figures.Domain;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Indicator;
import nl.kinderwerk.figures.Interval;
import nl.kinderwerk.figures.Question;
import nl.kinderwerk.figures.UnusableDataException;
import picocli.CommandLine.Option;

/** What is estimated and tested, and for whom. */
final class WantedOptions {
    private static final int SIDES = 2;

    @Option(
            names = "--item",
            split = ",",
            paramLabel = "COLUMN",
            description = "Shares of every answer in these columns.")
    private List<String> items = List.of();

    @Option(names = "--mean", split = ",", paramLabel = "COLUMN", description = "Means of these columns of numbers.")
    private List<String> means = List.of();

    @Option(names = "--total", split = ",", paramLabel = "COLUMN", description = "Totals over the population.")
    private List<String> totals = List.of();

    @Option(
            names = "--ratio",
            split = ",",
            paramLabel = "A/B",
            description = "Ratios of totals; a and b may be sums, such as a+b/c.")
    private List<String> ratios = List.of();

    @Option(names = "--by", paramLabel = "COLUMN", description = "Estimate for each value of this column apart.")
    private Optional<String> by;

    @Option(
            names = "--diff",
            paramLabel = "A,B",
            description = "Also test the shares in group A less those in group B of --by; give it once for each pair. "
                    + "* is everybody.")
    private List<String> differences = List.of();

    @Option(names = "--test", description = "Also test whether two items are independent: ${COMPLETION-CANDIDATES}.")
    private Optional<Test> test;

    @Option(names = "--with", paramLabel = "COLUMN", description = "The other item of --test.")
    private Optional<String> with;

    @Option(
            names = "--ci",
            defaultValue = "kgNchs",
            converter = IntervalConverter.class,
            description =
                    "Interval: kgNchs, logit, xlogit, beta, mean, wilson, wilsonEffective; default: ${DEFAULT-VALUE}.")
    private Interval interval;

    @Option(names = "--level", defaultValue = "0.95", description = "Level of intervals; default: ${DEFAULT-VALUE}.")
    private double level;

    /** Tests there are. */
    enum Test {
        /** Second-order Rao and Scott. */
        CHISQ
    }

    Stream<String> columns() {
        return Stream.of(
                        items.stream(),
                        means.stream(),
                        totals.stream(),
                        ratios().values().stream().flatMap(List::stream).flatMap(List::stream),
                        by.stream(),
                        with.stream())
                .flatMap(names -> names);
    }

    /** Refuses what cannot be meant together. */
    void check() {
        var faults = new ArrayList<String>();
        if (Stream.of(items, means, totals, ratios).allMatch(List::isEmpty)) {
            faults.add("Nothing is asked: give --item, --mean, --total or --ratio.");
        }
        if (!(level > 0 && level < 1)) {
            faults.add("--level: Give a number between 0 and 1, such as 0.95.");
        }
        if (test.isPresent() != with.isPresent() || test.isPresent() && items.isEmpty()) {
            faults.add("--test needs --item and --with: the two columns of the table.");
        }
        if (!differences.isEmpty() && (by.isEmpty() || items.isEmpty())) {
            faults.add("--diff needs --item and --by: it compares the shares of two groups.");
        }
        if (!faults.isEmpty()) {
            throw new UnusableDataException(faults);
        }
    }

    List<EstimateRow> rows(Figures figures, CsvAnswers answers) {
        var domains = domains(answers);
        var rows = new ArrayList<EstimateRow>();
        var questions = items.stream().map(item -> question(item, answers)).toList();
        figures.estimate(questions, domains, interval, level)
                .forEach(e -> rows.add(EstimateRow.of(e, "proportion", level)));
        means.forEach(column ->
                figures.means(column, domains, level).forEach(e -> rows.add(EstimateRow.of(e, "mean", level))));
        totals.forEach(column -> figures.means(column, domains, level)
                .forEach(e -> rows.add(EstimateRow.of(e.ofTotal(level), "total", level))));
        ratios().values()
                .forEach(ratio -> figures.ratios(ratio.getFirst(), ratio.getLast(), domains, level)
                        .forEach(e -> rows.add(EstimateRow.of(e, "ratio", level))));
        if (!differences.isEmpty()) {
            figures.differences(family(questions, answers), level)
                    .forEach(tested -> rows.add(EstimateRow.of(tested, level)));
        }
        with.ifPresent(other ->
                items.forEach(item -> domains.forEach(domain -> rows.add(figures.chiSquare(item, other, domain)
                        .map(t -> EstimateRow.of(t, item, other, domain.id()))
                        .orElseGet(() -> EstimateRow.untested(item, other, domain.id()))))));
        return rows;
    }

    private static Question question(String item, CsvAnswers answers) {
        var indicators = answers.values(item).stream()
                .map(value -> new Indicator(item, value, item, Set.of(value), Set.of(), List.of()))
                .toList();
        if (indicators.isEmpty()) {
            throw new UnusableDataException(
                    "Column " + item + " is empty in every row, so there is nothing to estimate.");
        }
        return new Question(item, indicators, false);
    }

    private List<Domain> domains(CsvAnswers answers) {
        return by.map(column -> answers.values(column).stream()
                        .map(value -> new Domain(value, List.of(new Condition(column, Set.of(value)))))
                        .toList())
                .orElse(List.of(Domain.everybody("")));
    }

    private List<Contrast> family(List<Question> questions, CsvAnswers answers) {
        var groups = domains(answers).stream().collect(Collectors.toMap(Domain::id, d -> d));
        groups.put("*", Domain.everybody("*"));
        var pairs = differences.stream().map(pair -> pair(pair, groups)).toList();
        return questions.stream()
                .flatMap(q -> q.indicators().stream())
                .flatMap(i -> pairs.stream().map(pair -> new Contrast(i, pair.getFirst(), pair.getLast())))
                .toList();
    }

    /** Names may hold commas: every comma is tried. */
    private static List<Domain> pair(String names, Map<String, Domain> groups) {
        for (int comma = names.indexOf(','); comma >= 0; comma = names.indexOf(',', comma + 1)) {
            var a = groups.get(names.substring(0, comma));
            var b = groups.get(names.substring(comma + 1));
            if (a != null && b != null) {
                return List.of(a, b);
            }
        }
        throw new UnusableDataException(
                "--diff " + names + ": Give two groups with a comma between them. The groups are: "
                        + groups.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
    }

    private Map<String, List<List<String>>> ratios() {
        return ratios.stream().collect(Collectors.toMap(r -> r, WantedOptions::parts, (a, b) -> a, LinkedHashMap::new));
    }

    private static List<List<String>> parts(String ratio) {
        var parts = ratio.split("/", -1);
        if (parts.length != SIDES || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new UnusableDataException("--ratio " + ratio + ": Give two columns with a slash between them.");
        }
        return Stream.of(parts).map(part -> List.of(part.split("[+]"))).toList();
    }
}
