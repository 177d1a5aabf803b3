package nl.kinderwerk.study.limesurvey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.foreign.Cell;
import nl.kinderwerk.study.foreign.CsvTable;
import nl.kinderwerk.study.foreign.Field;
import nl.kinderwerk.study.foreign.ForeignAnswers;
import nl.kinderwerk.study.foreign.ForeignAnswers.Row;
import nl.kinderwerk.study.foreign.ForeignForm;
import nl.kinderwerk.study.foreign.Table;

/** Reads what LimeSurvey exports. */
public final class LimeSurvey {
    private static final String TOOL = "limesurvey";

    private LimeSurvey() {}

    /**
     * Reads a structure ({@code .lss}) of any generation.
     *
     * @throws InvalidInputException when it is none
     */
    public static ForeignForm form(String file, byte[] lss) {
        return form(survey(file, lss));
    }

    private static Survey survey(String file, byte[] lss) {
        return SurveyReader.read(file, Dump.read(file, lss));
    }

    private static ForeignForm form(Survey survey) {
        var parts = new Parts(survey);
        var questions = parts.all().stream().map(Part::question).toList();
        return new ForeignForm(survey.file(), survey.title(), survey.languages(), questions, parts.notTaken());
    }

    /** Whether a text looks like results of LimeSurvey: CSV with its own columns, or a VV export. */
    public static boolean isResults(String text) {
        var heading = text.lines().findFirst().orElse("").replace("\"", "");
        return VvExport.matches(text)
                || heading.contains("submitdate")
                || heading.matches(
                        "(?i)(response id|id|antwoord-id|antwort id)[,;\\t].*(date submitted|lastpage|last page).*")
                || heading.matches(".*[\\w]\\[SQ\\d+].*");
    }

    /**
     * Reads results, as CSV or VV export.
     *
     * @param lss the structure; without it types of questions are guessed
     * @throws InvalidInputException with all faults
     */
    public static ForeignAnswers results(String file, String text, Optional<byte[]> lss, String lssFile) {
        var table = VvExport.matches(text) ? VvExport.read(file, text) : CsvTable.read(file, text);
        refuseTwoHeadings(table);
        return answers(table.file(), table.heading(), table.body(), lss.map(bytes -> survey(lssFile, bytes)));
    }

    private static ForeignAnswers answers(String file, List<String> columns, List<Row> rows, Optional<Survey> survey) {
        var cells = new LimeFields(columns, rows);
        List<Field> fields =
                survey.map(s -> cells.of(new Parts(s).all())).orElseGet(() -> CodedHeadings.fields(columns, cells));
        return new ForeignAnswers(file, TOOL, columns, rows, fields);
    }

    /** Someone put wordings over the codes, or split the heading: then no row can be trusted. */
    private static void refuseTwoHeadings(Table table) {
        var heading = table.heading();
        var numbered = heading.indexOf("id");
        if (numbered < 0 || table.rows().size() < 2) {
            return;
        }
        var first = table.rows().get(1).cells();
        if (numbered < first.size() && !first.get(numbered).text().strip().matches("\\d+")) {
            throw InvalidInputException.of(
                    table.file(),
                    "The second row is no answer: it has no number under 'id'. Someone seems to have edited the heading by hand.",
                    "Export the results again and import that file untouched.");
        }
    }

    /**
     * Reads an archive ({@code .lsa}): structure and answers together.
     *
     * @throws InvalidInputException when it is damaged, unfolds to too much, or lacks structure or answers
     */
    public static ForeignAnswers archive(String file, byte[] lsa) {
        var archive = Archive.read(file, lsa);
        var dump = Dump.read(file, archive.responses());
        return answers(file, dump, survey(file, archive.structure()));
    }

    private static ForeignAnswers answers(String file, Dump dump, Survey survey) {
        var columns = columns(dump);
        return answers(file, columns, rows(file, dump, columns), Optional.of(survey));
    }

    /** The structure in an archive. */
    public static ForeignForm archivedForm(String file, byte[] lsa) {
        return form(file, Archive.read(file, lsa).structure());
    }

    private static List<String> columns(Dump dump) {
        var columns = new LinkedHashSet<String>();
        dump.fields().getOrDefault("responses", List.of()).forEach(name -> columns.add(element(name)));
        dump.rows("responses").forEach(row -> columns.addAll(row.keySet()));
        return List.copyOf(columns);
    }

    /** The name that a field has as an element. */
    private static String element(String field) {
        var masked = !field.isEmpty() && Character.isDigit(field.charAt(0)) ? "_" + field : field;
        return masked.replace('#', '-');
    }

    /** An element that is not there is a NULL of the database. */
    private static List<Row> rows(String file, Dump dump, List<String> columns) {
        if (dump.rows("responses").isEmpty()) {
            throw InvalidInputException.of(
                    file, "There are no answers in the archive.", "Export it when people answered.");
        }
        var rows = new ArrayList<Row>();
        for (var row : dump.rows("responses")) {
            var cells = columns.stream()
                    .map(column -> row.containsKey(column) ? Cell.of(row.getOrDefault(column, "")) : Cell.ABSENT)
                    .toList();
            rows.add(new Row(rows.size() + 1, cells));
        }
        return rows;
    }
}
