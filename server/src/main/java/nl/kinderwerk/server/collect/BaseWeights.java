package nl.kinderwerk.server.collect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.server.collect.Invitations.Organisation;
import nl.kinderwerk.study.Collect;
import nl.kinderwerk.study.Layout;

/**
 * Base weights of the design: organisations that exist / that answered × workers of the organisation / that answered. They
 * are known only when everybody was invited, and of every organisation and province the numbers are given; otherwise
 * everybody weighs 1.
 */
final class BaseWeights {
    /** Begins the code of a cluster that is one respondent through the open link. */
    static final String OPEN = "open-";

    /** Stands for "nobody knows how many organisations there are": no finite population correction. */
    private static final int UNKNOWN = 1_000_000;

    private static final int DECIMALS = 6;

    private final Collect collect;
    private final Map<String, Organisation> organisations;
    private final Map<String, Set<String>> clusters = new HashMap<>();
    private final Map<String, Integer> respondents = new HashMap<>();

    BaseWeights(Collect collect, Map<String, Organisation> organisations) {
        this.collect = collect;
        this.organisations = organisations;
    }

    /** Fills in weights and numbers of organisations and of workers; whether the weights follow from the design. */
    boolean weigh(List<? extends Map<String, String>> rows) {
        rows.forEach(this::count);
        var isKnown = rows.stream().allMatch(this::isKnown);
        for (var row : rows) {
            row.put(Layout.WEIGHT, isKnown ? weight(row) : "1");
            row.put(Layout.POPULATION, Integer.toString(population(cell(row, Layout.PROVINCE))));
            row.put(Layout.WORKERS, known(workers(cell(row, Layout.ORGANISATION))));
        }
        return isKnown && !rows.isEmpty();
    }

    private void count(Map<String, String> row) {
        clusters.computeIfAbsent(cell(row, Layout.PROVINCE), province -> new HashSet<>())
                .add(cell(row, Layout.ORGANISATION));
        respondents.merge(cell(row, Layout.ORGANISATION), 1, Integer::sum);
    }

    private boolean isKnown(Map<String, String> row) {
        return workers(cell(row, Layout.ORGANISATION)) > 0
                && collect.organisations().containsKey(cell(row, Layout.PROVINCE));
    }

    private String weight(Map<String, String> row) {
        var province = cell(row, Layout.PROVINCE);
        var code = cell(row, Layout.ORGANISATION);
        var answered = respondents.getOrDefault(code, 1);
        return BigDecimal.valueOf((long) population(province) * workers(code))
                .divide(BigDecimal.valueOf((long) answering(province) * answered), DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Who answered works there, whatever the list says; 0 when it says nothing. */
    private int workers(String code) {
        return Optional.ofNullable(organisations.get(code))
                .flatMap(Organisation::workers)
                .map(workers -> Math.max(workers, respondents.getOrDefault(code, 1)))
                .orElse(0);
    }

    private static String known(int workers) {
        return workers > 0 ? Integer.toString(workers) : "";
    }

    private int answering(String province) {
        return clusters.getOrDefault(province, Set.of()).size();
    }

    /** Clusters of the open link are persons: a number of organisations says nothing about them. */
    private int population(String province) {
        var isMixed = clusters.getOrDefault(province, Set.of()).stream().anyMatch(c -> c.startsWith(OPEN));
        var given = collect.organisations().getOrDefault(province, UNKNOWN);
        return Math.max(isMixed ? UNKNOWN : given, answering(province));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
