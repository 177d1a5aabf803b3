package nl.kinderwerk.figures.protect;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a plan withholds, level by level, beside what the greedy fallback would have withheld of the same plan. */
public record PlanReport(List<Level> levels) {
    /**
     * One level: the country, provinces, types.
     *
     * @param cells with at least one person
     * @param primary withheld by a rule on the cell itself
     * @param secondary withheld for the sake of another cell of the plan
     * @param refused withheld because of what was published earlier
     * @param withheldByGreedy primary, secondary and refused of the greedy plan
     */
    public record Level(String name, int cells, int primary, int secondary, int refused, int withheldByGreedy) {
        /** Withheld by this plan. */
        public int withheld() {
            return primary + secondary + refused;
        }
    }

    static PlanReport of(List<Decision> chosen, List<Decision> greedy, Map<String, String> levels) {
        Map<String, int[]> counts = new TreeMap<>();
        for (int d = 0; d < chosen.size(); d++) {
            int[] count =
                    counts.computeIfAbsent(levels.getOrDefault(chosen.get(d).place(), ""), l -> new int[5]);
            Reason reason = chosen.get(d).reason();
            count[0] += reason == Reason.EMPTY ? 0 : 1;
            count[1] += reason.isPrimary() ? 1 : 0;
            count[2] += reason == Reason.REMAINDER_TOO_SMALL || reason == Reason.PROTECTS_ANOTHER ? 1 : 0;
            count[3] += reason == Reason.LINKED_WITH_EARLIER || reason == Reason.VERSION_DIFFERENCE_TOO_SMALL ? 1 : 0;
            Reason otherwise = greedy.get(d).reason();
            count[4] += otherwise == Reason.EMPTY || otherwise == Reason.PUBLISHED ? 0 : 1;
        }
        return new PlanReport(counts.entrySet().stream()
                .map(e -> level(e.getKey(), e.getValue()))
                .toList());
    }

    private static Level level(String name, int[] count) {
        return new Level(name, count[0], count[1], count[2], count[3], count[4]);
    }
}
