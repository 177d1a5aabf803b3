package nl.kinderwerk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;

/**
 * A reference case as a researcher would type it.
 *
 * @param data folder to which the names of data files belong
 * @param scratch folder for margins, and for answers with columns of replicates
 */
record GoldenCase(JsonNode theCase, JsonNode design, Path data, Path scratch) {
    private static final Map<String, String> METHODS =
            Map.of("JK1", "jk1", "JKn", "jkn", "BRR", "brr", "Fay", "fay", "subbootstrap", "bootstrap");

    String kind() {
        return theCase.get("kind").asString();
    }

    /** The group of {@code --by} that the case is about; empty for everybody. */
    String group(String domain) {
        var conditions = theCase.path(domain);
        return conditions.isEmpty() ? "" : conditions.get(0).get("in").get(0).asString();
    }

    /** At the usual level, and in groups of one column with one value each. */
    boolean isAskedOfTheCommand() {
        var columns = List.of("domain", "a", "b").stream()
                .filter(name -> !theCase.path(name).isEmpty())
                .map(theCase::path)
                .toList();
        return theCase.path("level").asDouble(0.95) == 0.95
                && columns.stream()
                        .allMatch(d -> d.size() == 1 && d.get(0).get("in").size() == 1)
                && columns.stream()
                                .map(d -> d.get(0).get("column").asString())
                                .distinct()
                                .count()
                        < 2
                && (kind().equals("difference") || columns.isEmpty() || !kind().equals("chisq"));
    }

    List<String> arguments(String interval) throws IOException {
        var arguments = new ArrayList<>(List.of("estimate", answers().toString(), "--ci", interval));
        question(arguments);
        option(arguments, "--weight", design.get("weights"));
        option(arguments, "--strata", design.get("strata"));
        option(arguments, "--cluster", design.get("cluster"));
        option(arguments, "--fpc", design.get("fpc"));
        option(arguments, "--single-psu", design.get("lonelyPsu"));
        if (design.has("calibration")) {
            calibration(arguments, design.get("calibration"));
        }
        if (design.has("replicates")) {
            replicates(arguments, design.get("replicates"));
        }
        return arguments;
    }

    private void question(List<String> arguments) {
        switch (kind()) {
            case "mean" -> option(arguments, "--mean", theCase.get("column"));
            case "ratio" -> arguments.addAll(List.of("--ratio", sum("numerator") + "/" + sum("denominator")));
            case "chisq" -> {
                arguments.addAll(List.of("--test", "chisq"));
                option(arguments, "--item", theCase.get("row"));
                option(arguments, "--with", theCase.get("col"));
            }
            default -> option(arguments, "--item", theCase.get("item").get("column"));
        }
        for (var domain : List.of("domain", "a", "b")) {
            if (!theCase.path(domain).isEmpty() && !arguments.contains("--by")) {
                option(arguments, "--by", theCase.get(domain).get(0).get("column"));
            }
        }
        if (kind().equals("difference")) {
            arguments.addAll(List.of("--diff", side("a") + "," + side("b")));
        }
    }

    private String side(String domain) {
        return group(domain).isEmpty() ? "*" : group(domain);
    }

    private String sum(String columns) {
        return String.join("+", texts(theCase.get(columns)));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static void option(List<String> arguments, String name, JsonNode value) {
        if (!value.isNull()) {
            arguments.addAll(List.of(name, value.asString()));
        }
    }

    private void calibration(List<String> arguments, JsonNode calibration) throws IOException {
        var method = calibration.get("method").asString();
        var margins = scratch.resolve("margins.csv");
        Files.write(margins, margins(calibration));
        switch (method) {
            case "rake" -> arguments.addAll(List.of("--rake", margins.toString()));
            case "poststratify" -> arguments.addAll(List.of("--poststratify", margins.toString()));
            default -> arguments.addAll(List.of("--calibrate", margins.toString(), "--method", method));
        }
        if (calibration.get("bounds").isArray()) {
            arguments.addAll(List.of("--bounds", String.join(",", texts(calibration.get("bounds")))));
        }
    }

    private static List<String> margins(JsonNode calibration) {
        var lines = new ArrayList<>(List.of("variable,category,population"));
        for (var margin : calibration.get("categorical")) {
            margin.get("totals")
                    .properties()
                    .forEach(t -> lines.add(margin.get("columns").get(0).asString() + ",\"" + t.getKey() + "\","
                            + t.getValue().asString()));
        }
        calibration
                .get("numeric")
                .forEach(n -> lines.add(
                        n.get("column").asString() + ",," + n.get("total").asString()));
        return lines;
    }

    private static void replicates(List<String> arguments, JsonNode replicates) {
        arguments.addAll(List.of(
                "--replicates",
                "replicate*",
                "--method",
                METHODS.getOrDefault(replicates.get("type").asString(), "?"),
                "--scale",
                replicates.get("scale").asString(),
                "--rscales",
                String.join(",", texts(replicates.get("rscales"))),
                replicates.get("mse").asBoolean() ? "--mse" : "--no-mse"));
    }

    /** The file of the design; with replicates, one in which each person has those of their cluster. */
    private Path answers() throws IOException {
        var file = data.resolve(design.get("data").asString());
        if (!design.has("replicates")) {
            return file;
        }
        var replicates = design.get("replicates");
        var cluster = replicates.get("psuColumn").asString();
        var factors = new HashMap<String, List<String>>();
        for (var row : rows(data.resolve(replicates.get("file").asString()))) {
            factors.put(row.get(cluster), row.toList().subList(1, row.size()));
        }
        var joined = scratch.resolve("joined.csv");
        var rows = rows(file);
        try (var printer = CSVFormat.DEFAULT.print(Files.newBufferedWriter(joined))) {
            var header = new ArrayList<>(rows.getFirst().getParser().getHeaderNames());
            IntStream.rangeClosed(1, replicates.get("count").asInt())
                    .forEach(r -> header.add(String.format(Locale.ROOT, "replicate%04d", r)));
            printer.printRecord(header);
            for (var row : rows) {
                var cells = new ArrayList<>(row.toList());
                cells.addAll(factors.getOrDefault(row.get(cluster), List.of()));
                printer.printRecord(cells);
            }
        }
        return joined;
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))) {
            return parser.getRecords();
        }
    }
}
