package nl.kinderwerk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalDouble;
import nl.kinderwerk.figures.Estimate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How estimates are printed: the same fields, unrounded, in each format. */
enum EstimateFormat {
    /** An array of objects; what is absent is null. */
    JSON {
        @Override
        void write(List<Estimate> estimates, PrintWriter out) {
            var mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            out.println(
                    mapper.writeValueAsString(estimates.stream().map(Row::of).toList()));
        }
    },
    /** A header and one row for each estimate; what is absent is empty. */
    CSV {
        @Override
        void write(List<Estimate> estimates, PrintWriter out) throws IOException {
            var printer = new CSVPrinter(out, LINES);
            printer.printRecord((Object[]) FIELDS);
            for (var estimate : estimates) {
                printer.printRecord(Row.of(estimate).values());
            }
            printer.flush();
        }
    };

    private static final CSVFormat LINES =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final String[] FIELDS = {
        "item", "option", "by", "n", "estimate", "se", "low", "high", "deff", "df", "status"
    };

    abstract void write(List<Estimate> estimates, PrintWriter out) throws IOException;

    private record Row(
            String item,
            String option,
            String by,
            int n,
            @Nullable Double estimate,
            @Nullable Double se,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double deff,
            double df,
            String status) {
        static Row of(Estimate e) {
            return new Row(
                    e.item(),
                    e.option(),
                    e.by(),
                    e.n(),
                    orNull(e.estimate()),
                    orNull(e.se()),
                    orNull(e.low()),
                    orNull(e.high()),
                    orNull(e.deff()),
                    e.df(),
                    e.status().code());
        }

        private static @Nullable Double orNull(OptionalDouble value) {
            return value.isPresent() ? value.getAsDouble() : null;
        }

        Object[] values() {
            return new @Nullable Object[] {item, option, by, n, estimate, se, low, high, deff, df, status};
        }
    }
}
