package nl.kinderwerk.figures.protect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an attacker gets out of everything published. Restricted: it repeats what is withheld as closely as it can be known.
 *
 * @param cells published and withheld together, repeats counted once
 * @param withheld what is not shown, with what can be worked out about it
 * @param violations groups of which too much is known; a sound ledger has none
 */
public record AuditReport(int cells, List<Withheld> withheld, List<Violation> violations) {
    /**
     * A cell that is not shown.
     *
     * @param n persons in it
     * @param known how many of them can have said it
     */
    public record Withheld(
            String wave, int version, String place, String item, String option, Reason reason, int n, Interval known) {}

    /** The withheld cell of which most is known, relative to its size. */
    public Optional<Withheld> narrowest() {
        return withheld.stream()
                .filter(w -> w.n() > 0)
                .min(Comparator.comparingDouble(w -> w.known().width() / w.n()));
    }
}
