package nl.kinderwerk.figures;

import nl.kinderwerk.figures.protect.PlanReport;

/**
 * What came of a plan.
 *
 * @param figures what may be shown
 * @param report what is withheld; restricted
 */
public record Published(Publication figures, PlanReport report) {}
