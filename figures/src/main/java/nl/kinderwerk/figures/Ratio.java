package nl.kinderwerk.figures;

/** A ratio of two totals with its standard error. */
public record Ratio(double estimate, double se) {}
