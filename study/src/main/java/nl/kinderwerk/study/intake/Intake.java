package nl.kinderwerk.study.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.foreign.CsvTable;
import nl.kinderwerk.study.foreign.ForeignAnswers;
import nl.kinderwerk.study.foreign.ForeignForm;
import nl.kinderwerk.study.foreign.Table;
import nl.kinderwerk.study.foreign.TextFile;
import nl.kinderwerk.study.foreign.Workbook;
import nl.kinderwerk.study.forms.Forms;
import nl.kinderwerk.study.limesurvey.LimeSurvey;
import nl.kinderwerk.study.spss.SavAnswers;
import nl.kinderwerk.study.xlsform.XlsForm;

/**
 * Reads files of other tools; what a file is follows from what is in it. At most one of the files has the structure of the
 * questionnaire, and one the answers.
 */
public final class Intake {
    private final List<Opened> files = new ArrayList<>();

    /** A file with its content: bytes, and sheets or text where it has them. */
    private record Opened(String file, Kind kind, byte[] bytes, String text, Map<String, Table> sheets) {}

    private enum Kind {
        LSS,
        LSA,
        SAV,
        XLSFORM,
        TEXT,
        WORKBOOK
    }

    private Intake() {}

    /**
     * Opens files.
     *
     * @throws InvalidInputException when one of them cannot be read
     */
    public static Intake open(List<Path> paths) {
        var intake = new Intake();
        paths.forEach(path -> intake.files.add(open(path.toString(), TextFile.bytes(path))));
        return intake;
    }

    private static Opened open(String file, byte[] bytes) {
        var small = file.toLowerCase(Locale.ROOT);
        if (small.endsWith(".lss")) {
            return new Opened(file, Kind.LSS, bytes, "", Map.of());
        }
        if (small.endsWith(".lsa")) {
            return new Opened(file, Kind.LSA, bytes, "", Map.of());
        }
        if (small.endsWith(".sav") || small.endsWith(".zsav")) {
            return new Opened(file, Kind.SAV, bytes, "", Map.of());
        }
        if (small.endsWith(".xlsx") || small.endsWith(".xls") || small.endsWith(".xlsm")) {
            var sheets = Workbook.read(file, bytes);
            return new Opened(file, XlsForm.isForm(sheets) ? Kind.XLSFORM : Kind.WORKBOOK, bytes, "", sheets);
        }
        if (small.endsWith(".csv") || small.endsWith(".tsv") || small.endsWith(".txt")) {
            var text = TextFile.decode(file, bytes);
            return XlsForm.isForm(text)
                    ? new Opened(file, Kind.XLSFORM, bytes, text, XlsForm.sheets(file, text))
                    : new Opened(file, Kind.TEXT, bytes, text, Map.of());
        }
        throw InvalidInputException.of(
                file,
                "This kind of file is not known.",
                "Known are .lss, .lsa, .sav, .zsav, .csv, .tsv, .txt, .xlsx and .xls.");
    }

    /**
     * The questionnaire.
     *
     * @throws InvalidInputException when no file has one, or with all mistakes in it
     */
    public ForeignForm form() {
        return findForm().orElseThrow(() -> lacks("the structure of a questionnaire", "a .lss, a .lsa or an XLSForm"));
    }

    private InvalidInputException lacks(String what, String name) {
        return InvalidInputException.of(names(), "None of these files has " + what + ".", "Name " + name + ".");
    }

    private Optional<ForeignForm> findForm() {
        return files.stream()
                .flatMap(f -> switch (f.kind()) {
                    case LSS -> Optional.of(LimeSurvey.form(f.file(), f.bytes())).stream();
                    case LSA -> Optional.of(LimeSurvey.archivedForm(f.file(), f.bytes())).stream();
                    case XLSFORM -> Optional.of(XlsForm.form(f.file(), f.sheets())).stream();
                    default -> Optional.<ForeignForm>empty().stream();
                })
                .findFirst();
    }

    private String names() {
        return String.join(", ", files.stream().map(Opened::file).toList());
    }

    /**
     * The answers, with the questionnaire's help where there is one.
     *
     * @throws InvalidInputException when no file has answers, or with all faults of the file that has
     */
    public ForeignAnswers answers() {
        var archive = files.stream().filter(f -> f.kind() == Kind.LSA).findFirst();
        if (archive.isPresent()) {
            return LimeSurvey.archive(archive.get().file(), archive.get().bytes());
        }
        var spss = files.stream().filter(f -> f.kind() == Kind.SAV).findFirst();
        if (spss.isPresent()) {
            return SavAnswers.read(spss.get().file(), spss.get().bytes());
        }
        var table = files.stream()
                .filter(f -> f.kind() == Kind.TEXT || f.kind() == Kind.WORKBOOK)
                .findFirst()
                .orElseThrow(() -> lacks("answers", "a .lsa, or an export of answers as CSV or .xlsx"));
        return answers(table);
    }

    private ForeignAnswers answers(Opened opened) {
        var lss = files.stream().filter(f -> f.kind() == Kind.LSS).findFirst();
        if (opened.kind() == Kind.TEXT && (lss.isPresent() || LimeSurvey.isResults(opened.text()))) {
            return LimeSurvey.results(
                    opened.file(),
                    opened.text(),
                    lss.map(Opened::bytes),
                    lss.map(Opened::file).orElse(""));
        }
        var table = opened.kind() == Kind.TEXT
                ? CsvTable.read(opened.file(), opened.text())
                : opened.sheets().values().stream()
                        .findFirst()
                        .orElseThrow(() ->
                                InvalidInputException.of(opened.file(), "The workbook is empty.", "Export again."));
        var form = files.stream().filter(f -> f.kind() == Kind.XLSFORM).findFirst();
        return form.map(f -> XlsForm.answers(table, XlsForm.form(f.file(), f.sheets())))
                .orElseGet(() -> Forms.answers(table));
    }
}
