package nl.kinderwerk.figures;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A publication in memory. */
final class ProtectedFigures implements Publication {
    private final Map<String, Evidence> figures;
    private final Uncertainty uncertainty;
    private final PsuTable table;

    ProtectedFigures(Map<String, Evidence> figures, Uncertainty uncertainty, PsuTable table) {
        this.figures = Map.copyOf(figures);
        this.uncertainty = uncertainty;
        this.table = table;
    }

    @Override
    public Figure figure(String question, String domain) {
        return evidence(question, domain).figure();
    }

    private Evidence evidence(String question, String domain) {
        return Optional.ofNullable(figures.get(Evidence.key(question, domain)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Question " + question + " for " + domain + " is not in the plan."));
    }

    @Override
    public Set<Claim> holding(Collection<Claim> family, String question, String domain) {
        var tests = new ClaimTests(
                family, evidence(question, domain), other -> evidence(question, other), table, uncertainty);
        return family.stream().filter(tests::holds).collect(Collectors.toSet());
    }
}
