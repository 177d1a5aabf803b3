package nl.kinderwerk.study.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.kinderwerk.study.InvalidInputException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Answers as a workbook of three sheets: answers, codebook, note. Nothing in it is a formula. */
final class XlsxExport {
    private static final int MOST_ROWS = 1 << 20;
    private static final int LONGEST = 32_767;
    private static final int FLUSH_EVERY = 1000;

    private final Subject subject;
    private int line;

    XlsxExport(Subject subject) {
        this.subject = subject;
    }

    void write(Path file) throws IOException {
        if (subject.dataset().rows() >= MOST_ROWS) {
            throw InvalidInputException.of(
                    subject.wave().id(), "A spreadsheet has at most 1,048,576 rows.", "Export as csv or sav.");
        }
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Kinderwerk in beeld", "1.0")) {
            answers(workbook);
            codebook(sheet(workbook, "codebook"));
            var note = sheet(workbook, "note");
            for (var sentence : DataNote.lines(subject)) {
                record(note, List.of(sentence));
            }
        }
    }

    private Worksheet sheet(Workbook workbook, String key) {
        line = 0;
        return workbook.newWorksheet(subject.words().say(key));
    }

    /** The name of the sheet is the mark, which stays in sight. */
    private void answers(Workbook workbook) throws IOException {
        var sheet = sheet(workbook, subject.isSample() ? "sample" : "data");
        record(sheet, subject.variables().stream().map(Variable::name).toList());
        sheet.freezePane(1, 1);
        subject.rows().forEach(row -> {
            for (var i = 0; i < row.size(); i++) {
                cell(sheet, i, subject.variables().get(i), row.get(i));
            }
            line++;
            if (line % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        });
        sheet.finish();
    }

    private void cell(Worksheet sheet, int column, Variable variable, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        if (variable.isNumber() && State.of(cell).isEmpty()) {
            sheet.value(line, column, Double.valueOf(cell));
        } else {
            text(sheet, column, cell);
        }
    }

    private void codebook(Worksheet sheet) throws IOException {
        var words = subject.words();
        record(
                sheet,
                List.of(
                        words.say("column"),
                        words.say("label"),
                        words.say("question"),
                        words.say("type"),
                        words.say("code"),
                        words.say("number"),
                        words.say("label")));
        for (var variable : subject.variables()) {
            var type = variable.form().name().toLowerCase(Locale.ROOT);
            var question = variable.question(subject.language());
            record(sheet, List.of(variable.name(), subject.label(variable), question, type));
            for (var code : ValueLabels.of(subject, variable)) {
                record(sheet, List.of(variable.name(), "", "", "", code.code(), code.number(), code.label()));
            }
        }
        sheet.finish();
    }

    private void record(Worksheet sheet, List<String> cells) {
        for (var i = 0; i < cells.size(); i++) {
            text(sheet, i, cells.get(i));
        }
        line++;
    }

    private void text(Worksheet sheet, int column, String text) {
        var guarded = Formulas.defused(text);
        sheet.value(line, column, guarded.length() <= LONGEST ? guarded : guarded.substring(0, LONGEST));
    }
}
