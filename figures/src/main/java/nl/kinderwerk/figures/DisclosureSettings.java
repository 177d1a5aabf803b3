package nl.kinderwerk.figures;

/**
 * Thresholds of disclosure control (statistics.md, 9.2). The defaults leave five persons after a coalition of five.
 *
 * @param minRespondents smallest base that may be shown
 * @param minOrganisations fewest organisations behind an area's figure
 * @param maxOrganisationShare largest share (0–1) of the respondents that one organisation may have
 * @param minEachSide fewest persons on both sides of a share of a sensitive item
 * @param minVersionDifference fewest respondents by which two published versions of a domain may differ, unless none
 */
public record DisclosureSettings(
        int minRespondents,
        int minOrganisations,
        double maxOrganisationShare,
        int minEachSide,
        int minVersionDifference) {
    /** The defaults of the method. */
    public static final DisclosureSettings DEFAULT = new DisclosureSettings(10, 2, 0.80, 2, 10);
}
