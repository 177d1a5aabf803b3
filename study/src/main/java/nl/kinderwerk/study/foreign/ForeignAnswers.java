package nl.kinderwerk.study.foreign;

import java.util.List;

/**
 * Answers as they stand in a file of another tool.
 *
 * @param file where they were read
 * @param tool what the file was read as, for example {@code limesurvey}
 * @param columns names, each one once
 * @param rows one for each respondent, with as many cells as there are columns
 * @param fields the questions, with the columns in which their answers stand; a column may belong to none
 */
public record ForeignAnswers(String file, String tool, List<String> columns, List<Row> rows, List<Field> fields) {
    public ForeignAnswers {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        fields = List.copyOf(fields);
    }

    /**
     * One respondent.
     *
     * @param number of the row in the file as a spreadsheet counts it, for messages
     */
    public record Row(int number, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
