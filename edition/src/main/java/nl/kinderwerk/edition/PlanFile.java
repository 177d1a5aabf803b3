package nl.kinderwerk.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import nl.kinderwerk.figures.DisclosureSettings;
import nl.kinderwerk.figures.protect.Atom;
import nl.kinderwerk.figures.protect.LedgerEntry;
import nl.kinderwerk.figures.protect.Reason;
import nl.kinderwerk.study.Fault;
import nl.kinderwerk.study.InvalidInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan written by hand or by another program, to be audited (docs/audit.md).
 *
 * @param settings thresholds; absent: the defaults
 * @param groups persons who are never told apart
 * @param cells what would be shown and what would be withheld, edition by edition
 */
record PlanFile(@Nullable DisclosureSettings settings, List<Group> groups, List<Cell> cells) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @param n persons in it */
    record Group(String id, String organisation, int n) {}

    /**
     * @param members ids of groups
     * @param shown how many of them said it; absent when withheld
     * @param sensitive whether both sides of the share must be large enough
     * @param version of the edition in which it appears; absent: 1
     */
    record Cell(
            String place,
            String item,
            String option,
            List<String> members,
            @Nullable Integer shown,
            @Nullable Boolean sensitive,
            @Nullable Integer version) {}

    static PlanFile read(Path file) throws IOException {
        try {
            var plan = JSON.readValue(Files.readString(file), PlanFile.class);
            var faults = plan.faults(file);
            if (!faults.isEmpty()) {
                throw new InvalidInputException(faults);
            }
            return plan;
        } catch (JacksonException broken) {
            throw new InvalidInputException(
                    List.of(fault(file, broken.getOriginalMessage() + ".", "Write it as docs/audit.md describes.")));
        }
    }

    private List<Fault> faults(Path file) {
        var known = atoms();
        var faults = new ArrayList<Fault>();
        for (var cell : cells) {
            var unknown =
                    cell.members().stream().filter(m -> !known.containsKey(m)).toList();
            if (!unknown.isEmpty()) {
                faults.add(fault(
                        file,
                        "The cell of " + cell.place() + " has members that are no group: " + String.join(", ", unknown)
                                + ".",
                        "Add them to groups, or leave them out."));
            } else if (cell.shown() != null && (cell.shown() < 0 || cell.shown() > persons(cell, known))) {
                faults.add(fault(
                        file,
                        "The cell of " + cell.place() + " shows " + cell.shown() + " of " + persons(cell, known)
                                + " persons.",
                        "Let shown be a number of persons in the cell."));
            }
        }
        return faults;
    }

    private static Fault fault(Path file, String message, String remedy) {
        return new Fault(file.toString(), 0, "", message, remedy);
    }

    private static int persons(Cell cell, Map<String, Map.Entry<Atom, Integer>> atoms) {
        return cell.members().stream()
                .mapToInt(m -> Objects.requireNonNull(atoms.get(m)).getValue())
                .sum();
    }

    private Map<String, Map.Entry<Atom, Integer>> atoms() {
        var atoms = new HashMap<String, Map.Entry<Atom, Integer>>();
        groups.forEach(g -> atoms.put(g.id(), Map.entry(new Atom(g.id(), g.organisation()), g.n())));
        return atoms;
    }

    DisclosureSettings thresholds() {
        return settings == null ? DisclosureSettings.DEFAULT : settings;
    }

    List<LedgerEntry> entries() {
        var atoms = atoms();
        return cells.stream().map(c -> entry(c, atoms)).toList();
    }

    private static LedgerEntry entry(Cell cell, Map<String, Map.Entry<Atom, Integer>> atoms) {
        var members = new LinkedHashMap<Atom, Integer>();
        cell.members().forEach(m -> {
            var atom = Objects.requireNonNull(atoms.get(m));
            members.put(atom.getKey(), atom.getValue());
        });
        var shown = cell.shown() == null ? OptionalInt.empty() : OptionalInt.of(cell.shown());
        return new LedgerEntry(
                "plan",
                "",
                cell.place(),
                cell.item(),
                cell.option(),
                Boolean.TRUE.equals(cell.sensitive()),
                members,
                shown,
                shown.isPresent() ? Reason.PUBLISHED : Reason.PROTECTS_ANOTHER,
                "plan",
                cell.version() == null ? 1 : cell.version(),
                Instant.EPOCH);
    }
}
