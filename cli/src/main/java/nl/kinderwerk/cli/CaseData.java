package nl.kinderwerk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Tabulator;
import nl.kinderwerk.figures.UnusableDataException;

/** The data files that a case file names, each read once. */
final class CaseData implements AutoCloseable {
    private final Path cases;
    private final Map<String, CsvAnswers> files = new HashMap<>();

    CaseData(Path cases) {
        this.cases = cases;
    }

    /** Opens a data file: its name is looked up from the folder of the case file, or from the one above it. */
    Tabulator open(String name) {
        return files.computeIfAbsent(name, this::read);
    }

    private CsvAnswers read(String name) {
        try {
            return CsvAnswers.read(find(name));
        } catch (SQLException failed) {
            throw new IllegalStateException("DuckDB does not start", failed);
        }
    }

    private Path find(String name) {
        var beside = cases.toAbsolutePath().normalize();
        return Stream.of("", "../", "../data/", "../../")
                .map(folder -> beside.resolveSibling(folder + name))
                .map(Path::normalize)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new UnusableDataException(cases + ": There is no data file " + name
                        + ". Put it beside the file, or in a folder data beside its folder."));
    }

    @Override
    public void close() {
        files.values().forEach(CsvAnswers::close);
    }
}
