package nl.kinderwerk.server.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.kinderwerk.study.export.Formulas;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table to take along. No cell of it is a formula.
 *
 * @param name of the sheet in a workbook
 * @param rows texts, whole numbers and days; an empty text is a cell with nothing
 */
record Sheet(String name, List<String> heading, List<List<Object>> rows) {
    /** As lines of UTF-8, with a mark by which spreadsheets know that. */
    byte[] csv() {
        var text = new StringBuilder("\uFEFF");
        try (var printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(heading.stream().map(Formulas::defused));
            for (var row : rows) {
                printer.printRecord(row.stream().map(cell -> Formulas.defused(cell.toString())));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Kinderwerk in beeld", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            for (var column = 0; column < heading.size(); column++) {
                sheet.value(0, column, Formulas.defused(heading.get(column)));
            }
            sheet.freezePane(0, 1);
            for (var row = 0; row < rows.size(); row++) {
                fill(sheet, row + 1, rows.get(row));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, int line, List<Object> row) {
        for (var column = 0; column < row.size(); column++) {
            switch (row.get(column)) {
                case Integer number -> sheet.value(line, column, number);
                case LocalDate day -> {
                    sheet.value(line, column, day);
                    sheet.style(line, column).format("yyyy-mm-dd").set();
                }
                case Object other when other.toString().isEmpty() -> {}
                case Object text -> sheet.value(line, column, Formulas.defused(text.toString()));
            }
        }
    }
}
