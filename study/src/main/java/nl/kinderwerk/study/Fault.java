package nl.kinderwerk.study;

/**
 * One thing wrong with an input, in words a researcher understands.
 *
 * @param file the file, relative to the study folder where it lies in one
 * @param line line (YAML, text) or row (CSV, counted with the header as 1); 0 when the whole file is meant
 * @param column the column's name in a CSV, otherwise empty
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record Fault(String file, int line, String column, String message, String remedy) {
    @Override
    public String toString() {
        var place = line == 0 ? file : file + ":" + line;
        var in = column.isEmpty() ? "" : " [" + column + "]";
        return place + in + ": " + message + " " + remedy;
    }
}
