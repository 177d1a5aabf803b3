package nl.kinderwerk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How results are printed: the same fields, unrounded, in each format. */
enum EstimateFormat {
    /** An array of objects; what is absent is null. */
    JSON {
        @Override
        void write(List<EstimateRow> rows, PrintWriter out) {
            var mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            out.println(mapper.writeValueAsString(
                    rows.stream().map(EstimateRow::fields).toList()));
        }
    },
    /** A header with the fields of all rows, and one line for each; what is absent is empty. */
    CSV {
        @Override
        void write(List<EstimateRow> rows, PrintWriter out) throws IOException {
            var names = new LinkedHashSet<String>();
            rows.forEach(row -> names.addAll(row.fields().keySet()));
            var printer = new CSVPrinter(out, LINES);
            printer.printRecord(names);
            for (var row : rows) {
                printer.printRecord(names.stream().map(row.fields()::get));
            }
            printer.flush();
        }
    };

    private static final CSVFormat LINES =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    abstract void write(List<EstimateRow> rows, PrintWriter out) throws IOException;
}
