package nl.kinderwerk.figures.protect;

/** Primary rules for tables of counts, as official statistics use them. */
public final class TablePrimaryRules {
    private TablePrimaryRules() {}

    /** Whether a count is too small to publish: 0 &lt; value &lt; threshold (Hundepool et al. 2012, 4.2). */
    public static boolean belowThreshold(int value, int threshold) {
        return 0 < value && value < threshold;
    }

    /**
     * Whether nearly all of a group share a property, so that it is known of each of them (Hundepool et al. 2012, 4.2.1).
     *
     * @param share 0–1
     */
    public static boolean groupDisclosure(int value, int total, double share) {
        return total >= 1 && value >= share * total;
    }
}
