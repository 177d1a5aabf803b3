package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Refuses columns that do not exist and weights, strata or population sizes that cannot be meant. */
final class DesignCheck {
    private final Tabulator tabulator;
    private final Conditions sql;
    private final List<String> counts = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    private DesignCheck(Tabulator tabulator) {
        this.tabulator = tabulator;
        this.sql = new Conditions(tabulator);
    }

    /** Throws with all faults at once. */
    static void of(Tabulator tabulator, Design design, List<Variable> variables, Collection<String> atoms) {
        var check = new DesignCheck(tabulator);
        check.columns(design, variables, atoms);
        check.values(design);
    }

    /** Throws unless the columns of the design are there and hold numbers of workers where it says so. */
    static void ofColumns(Tabulator tabulator, Design design) {
        var check = new DesignCheck(tabulator);
        check.columns(design, List.of(), List.of());
        check.values(design);
    }

    private void columns(Design design, List<Variable> variables, Collection<String> atoms) {
        var ofDesign = Stream.of(design.weight(), design.strata(), design.cluster(), design.fpc(), design.workers())
                .flatMap(Optional::stream);
        var used = Stream.of(ofDesign, variables.stream().flatMap(DesignCheck::columns), atoms.stream())
                .flatMap(s -> s);
        var unknown = used.distinct()
                .filter(c -> !tabulator.columns().containsKey(c))
                .map(c -> "There is no column " + c + ". The columns are: "
                        + String.join(", ", tabulator.columns().keySet()) + ".")
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnusableDataException(unknown);
        }
    }

    private static Stream<String> columns(Variable variable) {
        return switch (variable) {
            case Indicator i -> Stream.concat(Stream.of(i.column()), i.answeredBy().stream());
            case Variable.Amount a -> Stream.concat(a.columns().stream(), a.answered().stream());
        };
    }

    private void values(Design design) {
        design.weight().ifPresent(w -> {
            count(notANumber(w), "have no weight in column " + w + ". Give every row a weight, or remove it.");
            count(number(w) + " < 0", "have a negative weight in column " + w + ". Weights must be 0 or more.");
            counts.add("CASE WHEN max(" + number(w) + ") = 0 THEN count(*) ELSE 0 END");
            sentences.add("have a weight of 0 in column " + w + ", and none has more. Give weights above 0.");
        });
        design.fpc()
                .ifPresent(f -> count(
                        "coalesce(NOT (" + number(f) + " > 0), TRUE)",
                        "have no population size above 0 in column " + f
                                + ". Give it for every row, or leave it out."));
        design.workers()
                .ifPresent(n -> count(
                        tabulator.quoted(n) + " IS NOT NULL AND coalesce(NOT (" + number(n) + " > 0), TRUE)",
                        "have no number of workers above 0 in column " + n
                                + ". Mend it, or leave it empty where it is not known."));
        design.strata()
                .ifPresent(s -> count(
                        tabulator.quoted(s) + " IS NULL",
                        "have no stratum in column " + s + ". Fill it in, or make a stratum for them."));
        if (counts.isEmpty()) {
            return;
        }
        var faults = new ArrayList<String>();
        tabulator.rows("SELECT " + String.join(", ", counts) + " FROM " + tabulator.relation(), row -> {
            for (int i = 0; i < counts.size(); i++) {
                if (row.number(i) > 0) {
                    faults.add(Words.number(row.number(i)) + " rows " + sentences.get(i));
                }
            }
            return row;
        });
        if (!faults.isEmpty()) {
            throw new UnusableDataException(faults);
        }
    }

    private void count(String condition, String sentence) {
        counts.add("count_if(" + condition + ")");
        sentences.add(sentence);
    }

    private String number(String column) {
        return "TRY_" + sql.number(column);
    }

    private String notANumber(String column) {
        return "coalesce(NOT isfinite(" + number(column) + "), TRUE)";
    }
}
