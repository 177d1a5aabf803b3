package nl.kinderwerk.study.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Answers as CSV: the columns of the study, and a last one with the mark of sample data. */
final class CsvExport {
    private static final CSVFormat LINES = CSVFormat.RFC4180;

    private CsvExport() {}

    static void write(Subject subject, ExportCells cells, Path file) throws IOException {
        try (var printer = LINES.print(Files.newBufferedWriter(file))) {
            printer.printRecord(header(subject, cells));
            subject.rows().forEach(row -> printer.printRecord(record(subject, cells, row)));
        }
    }

    private static List<String> header(Subject subject, ExportCells cells) {
        var header = new ArrayList<String>();
        for (var variable : subject.variables()) {
            header.add(variable.name());
            if (cells == ExportCells.BOTH && Cells.hasWords(variable)) {
                header.add(variable.name() + " (" + subject.words().say("label") + ")");
            }
        }
        header.add("data");
        return header;
    }

    private static List<String> record(Subject subject, ExportCells cells, List<String> row) {
        var record = new ArrayList<String>();
        for (var i = 0; i < row.size(); i++) {
            var variable = subject.variables().get(i);
            var words = Cells.words(subject, variable, row.get(i));
            record.add(Formulas.defused(cells == ExportCells.LABELS ? words : row.get(i)));
            if (cells == ExportCells.BOTH && Cells.hasWords(variable)) {
                record.add(Formulas.defused(words));
            }
        }
        record.add(subject.mark());
        return record;
    }
}
