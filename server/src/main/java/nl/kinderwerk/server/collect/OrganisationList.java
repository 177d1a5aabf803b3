package nl.kinderwerk.server.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kinderwerk.server.collect.Invitations.Organisation;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Organisations as a researcher pastes them: code, name, municipality and, when it is known, the number of workers.
 *
 * @param organisations none when there are faults
 */
record OrganisationList(List<Organisation> organisations, List<Fault> faults) {
    private static final String FIELD = "organisations";
    private static final String CODE = "[\\w-]{1,40}";
    private static final String WORKERS = "[1-9]\\d{0,5}";
    private static final int LEAST = 3;

    static OrganisationList read(String wave, String pasted, Places places, Frame frame) {
        var organisations = new ArrayList<Organisation>();
        var faults = new ArrayList<Fault>();
        var format = CSVFormat.DEFAULT
                .builder()
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var rows = CSVParser.parse(pasted, format)) {
            for (var row : rows) {
                wrong(row, places)
                        .map(key -> new Fault(FIELD, frame.say(key, row.getRecordNumber())))
                        .ifPresentOrElse(faults::add, () -> organisations.add(organisation(wave, row)));
            }
        } catch (IOException | UncheckedIOException broken) {
            faults.add(new Fault(FIELD, frame.say("organisations.broken")));
        }
        return new OrganisationList(faults.isEmpty() ? organisations : List.of(), faults);
    }

    private static Optional<String> wrong(CSVRecord row, Places places) {
        if (row.size() < LEAST || !row.get(0).matches(CODE) || row.get(1).isEmpty()) {
            return Optional.of("organisations.cells");
        }
        if (!places.has(row.get(2))) {
            return Optional.of("organisations.place");
        }
        return workers(row).filter(w -> !w.matches(WORKERS)).map(w -> "organisations.workers");
    }

    private static Optional<String> workers(CSVRecord row) {
        return row.size() > LEAST ? Optional.of(row.get(LEAST)).filter(w -> !w.isEmpty()) : Optional.empty();
    }

    private static Organisation organisation(String wave, CSVRecord row) {
        return new Organisation(
                wave, row.get(0), row.get(1), row.get(2), workers(row).map(Integer::valueOf), 0);
    }
}
