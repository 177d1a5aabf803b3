package nl.kinderwerk.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The engine that holds the answers and adds them up: one relation, one row for each person. The estimators know
 * nothing else of it, so a second engine needs only these five methods.
 */
public interface Tabulator {
    /** The relation as it stands after FROM. */
    String relation();

    /** The columns of the relation with their types, in order; a type is a name such as VARCHAR or INTEGER. */
    Map<String, String> columns();

    /** A name of a column as it stands in SQL, safe whatever it contains. */
    String quoted(String column);

    /** A text value as it stands in SQL, safe whatever it contains. */
    String literal(String value);

    /**
     * Runs a query and reads each row of its result.
     *
     * @throws UnusableDataException when the data does not allow the query, for example text in a column of numbers
     */
    <T> List<T> rows(String sql, Function<Row, T> reader);

    /** One row of a result; columns are counted from 0. */
    interface Row {
        /** The value as text; empty for null. */
        Optional<String> text(int column);

        /** The value as a number; 0 for null. */
        double number(int column);
    }
}
