package nl.kinderwerk.figures;

/** A table with its final weights, and how uncertain its figures are. */
record Weighted(PsuTable table, Uncertainty uncertainty) {}
