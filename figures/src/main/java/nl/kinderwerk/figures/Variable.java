package nl.kinderwerk.figures;

import java.util.List;

/** What is known of one person as a number y, for the persons in its base. */
public sealed interface Variable permits Indicator, Variable.Amount {

    /**
     * A count or measurement: the sum of {@code columns}, for persons who have a value in every column of
     * {@code answered}.
     */
    record Amount(List<String> columns, List<String> answered) implements Variable {
        public Amount {
            columns = List.copyOf(columns);
            answered = List.copyOf(answered);
        }

        /** One column, for everybody who has a value in it. */
        public static Amount of(String column) {
            return new Amount(List.of(column), List.of(column));
        }
    }
}
