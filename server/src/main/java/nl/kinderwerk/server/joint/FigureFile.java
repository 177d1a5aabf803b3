package nl.kinderwerk.server.joint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The figures of a joint report as a file: the same protected counts as the page, a line for each. */
record FigureFile(JointReport report, Figures figures, Wording wording) {
    String csv() {
        var csv = new StringBuilder();
        try (var printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord(
                    "municipality",
                    "period",
                    "part",
                    "code",
                    "label",
                    "attendances",
                    "status",
                    "shown",
                    "source",
                    "data");
            print(printer, "total", report.term().code(), wording.words().say("total"), figures.total());
            for (var row : figures.months()) {
                print(printer, "month", row.code(), wording.month(row.code()), row.children());
            }
            for (var row : figures.aims()) {
                print(printer, "aim", row.code(), wording.aim(row.code()), row.children());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString();
    }

    private void print(CSVPrinter printer, String part, String code, String label, Count count) throws IOException {
        printer.printRecord(List.of(
                report.municipality(),
                report.term().code(),
                part,
                code,
                label,
                count.kind() == Count.Kind.ROUNDED ? Integer.toString(count.value()) : "",
                count.kind().code(),
                wording.count(count),
                wording.words().say("source", wording.day(figures.day())),
                figures.sample() ? wording.words().say("sample.mark") : ""));
    }
}
