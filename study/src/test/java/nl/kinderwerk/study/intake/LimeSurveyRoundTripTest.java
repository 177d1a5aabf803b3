package nl.kinderwerk.study.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.foreign.StudyDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A real structure with made answers, exported in every way that LimeSurvey has. What the imported wave counts is what was
 * put into the export, counted here from that.
 */
class LimeSurveyRoundTripTest {
    private static final int RESPONDENTS = 300;
    private static final String SGQA = "_354814X%sX%s";
    private static final Map<String, List<String>> IDS = Map.of(
            "smoking", List.of("2358", "45176"),
            "workstatus", List.of("2360", "45188"),
            "workhours", List.of("2360", "45189"),
            "respondentrole", List.of("2357", "45163"),
            "nationality", List.of("2357", "45172"),
            "loneliness", List.of("2358", "45179"),
            "trustinstitutions", List.of("2361", "45199"),
            "devicerank", List.of("2361", "45201"),
            "occupation", List.of("2360", "45190"));

    @TempDir
    Path temporary;

    /** The ways in which the same answers can leave LimeSurvey. */
    enum Export {
        CSV,
        CSV_SEMICOLON,
        CSV_FULL,
        VV,
        ARCHIVE
    }

    /** Answers by code of the column as CSV names it; a column that is missing was not shown. */
    private static List<Map<String, String>> answers() {
        var random = new Random(4);
        var answers = new ArrayList<Map<String, String>>();
        for (var i = 1; i <= RESPONDENTS; i++) {
            answers.add(answer(i, random));
        }
        return answers;
    }

    private static Map<String, String> answer(int id, Random random) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", String.valueOf(id));
        row.put("submitdate", random.nextInt(10) == 0 ? "" : "1980-01-01 00:00:00");
        row.put("smoking", pick(random, "1", "2", "3", ""));
        row.put("workstatus", pick(random, "1", "2", "3"));
        if ("1".equals(row.get("workstatus"))) {
            row.put("workhours", pick(random, "36", "32.5", ""));
        }
        row.put("respondentrole", pick(random, "ST", "TE", "-oth-", ""));
        row.put("respondentrole[other]", "-oth-".equals(row.get("respondentrole")) ? "Ouder; én \"opa\"" : "");
        if (random.nextInt(5) > 0) {
            for (var option : List.of("CH", "FR", "DE", "IT")) {
                row.put("nationality[" + option + "]", pick(random, "Y", ""));
            }
            row.put("nationality[other]", random.nextInt(6) == 0 ? "Nederland" : "");
        }
        for (var domain : List.of("COMP", "ISOL", "LEFT")) {
            row.put("loneliness[" + domain + "]", pick(random, "1", "5", ""));
        }
        row.put("trustinstitutions[PARL][1]", pick(random, "L", "M", "H"));
        row.put("trustinstitutions[PARL][2]", pick(random, "L", "H", ""));
        row.put("devicerank[1]", pick(random, "SP", "PC", ""));
        row.put("devicerank[2]", row.get("devicerank[1]").isEmpty() ? "" : pick(random, "TB", "TV"));
        row.put("occupation", pick(random, "Werker,\nin de {wijk}", "'=1+1", "Zonder\ttab", ""));
        return row;
    }

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    @ParameterizedTest
    @EnumSource
    void theImportedWaveCountsWhatTheSourceHolds(Export export) {
        var lss = Foreign.file("limesurvey/demo_survey.lss");
        StudyDraft.write(Foreign.form(lss), temporary.resolve("study"), "study");
        var study = Study.read(temporary.resolve("study"));
        var finished = answers().stream()
                .filter(row -> !text(row, "submitdate").isEmpty())
                .toList();
        var wave = Confirmed.of(study, export(export, lss), "w1");

        assertThat(wave.imported().rows()).isEqualTo(finished.size());
        assertThat(wave.imported().leftOut()).isEqualTo(RESPONDENTS - finished.size());
        assertThat(wave.counts("smoking"))
                .isEqualTo(expected(finished, "smoking", v -> v.isEmpty() ? "skipped" : "c" + v));
        assertThat(wave.counts("workhours"))
                .isEqualTo(expected(finished, "workhours", v -> v.isEmpty() ? "skipped" : v));
        assertThat(wave.counts("respondentrole")).isEqualTo(expected(finished, "respondentrole", v -> switch (v) {
            case "" -> "skipped";
            case "-oth-" -> "other";
            default -> v.toLowerCase(java.util.Locale.ROOT);
        }));
        for (var option : List.of("CH", "FR", "DE", "IT", "other")) {
            assertThat(wave.counts("nationality." + option.toLowerCase(java.util.Locale.ROOT)))
                    .as(option)
                    .isEqualTo(expected(finished, "nationality[" + option + "]", v -> v.isEmpty() ? "0" : "1"));
        }
        assertThat(wave.counts("loneliness.left"))
                .isEqualTo(expected(finished, "loneliness[LEFT]", v -> v.isEmpty() ? "skipped" : "c" + v));
        assertThat(wave.counts("trustinstitutions_2.parl"))
                .isEqualTo(expected(
                        finished,
                        "trustinstitutions[PARL][2]",
                        v -> v.isEmpty() ? "skipped" : v.toLowerCase(java.util.Locale.ROOT)));
        assertThat(wave.counts("devicerank.top2"))
                .isEqualTo(expected(finished, "devicerank[2]", v -> v.toLowerCase(java.util.Locale.ROOT)));
        assertThat(wave.counts("occupation"))
                .isEqualTo(expected(finished, "occupation", v -> v.isEmpty() ? "skipped" : v));
        var dataset = Dataset.freeze(
                Study.read(study.folder()),
                java.util.Objects.requireNonNull(
                        Study.read(study.folder()).waves().get("w1")),
                temporary.resolve("data"));
        assertThat(dataset.rows()).isEqualTo(finished.size());
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** Not shown is an empty cell, whatever the column. */
    private static Map<String, Long> expected(
            List<Map<String, String>> rows, String column, UnaryOperator<String> shown) {
        var counts = new TreeMap<String, Long>();
        rows.forEach(row -> counts.merge(row.containsKey(column) ? shown.apply(text(row, column)) : "", 1L, Long::sum));
        return counts;
    }

    private List<Path> export(Export export, Path lss) {
        return switch (export) {
            case CSV -> List.of(lss, csv(",", false));
            case CSV_SEMICOLON -> List.of(csv(";", false), lss);
            case CSV_FULL -> List.of(lss, csv("\t", true));
            case VV -> List.of(lss, vv());
            case ARCHIVE -> List.of(archive(lss));
        };
    }

    private static Set<String> columns() {
        var columns = new LinkedHashSet<String>();
        answers().forEach(row -> columns.addAll(row.keySet()));
        return columns;
    }

    private Path csv(String separator, boolean full) {
        var text = new StringBuilder("\uFEFF");
        text.append(String.join(
                        separator, columns().stream().map(c -> '"' + c + '"').toList()))
                .append("\r\n");
        for (var row : answers()) {
            text.append(String.join(
                            separator,
                            columns().stream().map(c -> csvCell(row, c, full)).toList()))
                    .append("\r\n");
        }
        return write("results-survey354814.csv", (text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String csvCell(Map<String, String> row, String column, boolean full) {
        if (!row.containsKey(column)) {
            return full && column.startsWith("nationality[") && !column.contains("other") ? "\"N/A\"" : "";
        }
        var value = text(row, column);
        var ticks = full && column.startsWith("nationality[") && !column.contains("other");
        var said = ticks ? value.equals("Y") ? "Sí" : "No" : value;
        return '"' + said.replace("\"", "\"\"") + '"';
    }

    private Path vv() {
        var names = columns().stream().map(LimeSurveyRoundTripTest::vvName).toList();
        var text = new StringBuilder(
                        String.join("\t", names.stream().map(n -> "Vraag " + n).toList()))
                .append("\n");
        text.append(String.join("\t", names)).append("\n");
        for (var row : answers()) {
            text.append(String.join(
                            "\t", columns().stream().map(c -> vvCell(row, c)).toList()))
                    .append("\n");
        }
        return write("vvexport_354814.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String vvName(String column) {
        var dual = column.replace("][1]", "_0").replace("][2]", "_1");
        return dual.replace("[", "_").replace("]", "");
    }

    private static String vvCell(Map<String, String> row, String column) {
        if (!row.containsKey(column)
                || column.equals("submitdate") && text(row, column).isEmpty()) {
            return "{question_not_shown}";
        }
        return text(row, column)
                .replace("{", "{lbrace}")
                .replace("\n", "{newline}")
                .replace("\t", "{tab}");
    }

    private Path archive(Path lss) {
        var xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document>\n <LimeSurveyDocType>Responses</LimeSurveyDocType>")
                .append("<DBVersion>480</DBVersion><languages><language>fr</language></languages><responses><fields>");
        columns()
                .forEach(c -> xml.append("<fieldname>")
                        .append(lsrName(c).replaceFirst("^_", ""))
                        .append("</fieldname>"));
        xml.append("</fields><rows>");
        for (var row : answers()) {
            xml.append("<row>");
            row.forEach((column, value) -> {
                if (!column.equals("submitdate") || !value.isEmpty()) {
                    var name = lsrName(column);
                    xml.append(
                            value.isEmpty()
                                    ? "<" + name + "/>"
                                    : "<" + name + "><![CDATA[" + value + "]]></" + name + ">");
                }
            });
            xml.append("</row>\n");
        }
        xml.append("</rows></responses></document>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("limesurvey_survey_354814.lss"));
            zip.write(Files.readAllBytes(lss));
            zip.putNextEntry(new ZipEntry("survey_354814_responses.lsr"));
            zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("survey_354814_timings.lsi"));
            zip.write("<document/>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return write("survey_archive_354814.lsa", bytes.toByteArray());
    }

    private static String lsrName(String column) {
        var code = column.replaceAll("\\[.*", "");
        var ids = IDS.get(code);
        if (ids == null) {
            return column;
        }
        var part = column.substring(code.length()).replace("][1]", "-0").replace("][2]", "-1");
        return String.format(java.util.Locale.ROOT, SGQA, ids.get(0), ids.get(1))
                + part.replace("[", "").replace("]", "");
    }

    private Path write(String name, byte[] content) {
        try {
            return Files.write(temporary.resolve(name), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A spreadsheet that saves the file again leaves no quotes around nothing. */
    @Test
    void whoTickedNothingStaysInTheBaseWhenQuotesAreLost() throws IOException {
        var lss = Foreign.file("limesurvey/demo_survey.lss");
        StudyDraft.write(Foreign.form(lss), temporary.resolve("study"), "study");
        var csv = csv(",", false);
        Files.writeString(csv, Files.readString(csv).replaceAll("(?m)(?<=^|,)\"\"(?=,|\r)", ""));
        var wave = Confirmed.of(Study.read(temporary.resolve("study")), List.of(lss, csv), "w1");
        var others = answers().stream()
                .filter(row -> !text(row, "submitdate").isEmpty()
                        && text(row, "nationality[CH]").isEmpty())
                .filter(row -> row.entrySet().stream()
                        .anyMatch(cell -> cell.getKey().startsWith("nationality[")
                                && !cell.getValue().isEmpty()))
                .count();
        assertThat(wave.counts("nationality.ch").getOrDefault("0", 0L))
                .isGreaterThanOrEqualTo(others)
                .isPositive();
    }

    @Test
    void anEditedHeadingIsRefused() {
        var edited = "id,submitdate,Q1\nnummer,datum,Uw rol\n1,1980-01-01,A1\n".getBytes(StandardCharsets.UTF_8);
        var file = write("results.csv", edited);
        assertThat(Foreign.faults(() -> Intake.open(List.of(file)).answers())).contains("edited the heading by hand");
    }
}
