package nl.kinderwerk.figures.protect;

/**
 * The smallest group of respondents that is never cut in two: all its members belong to the same domains.
 *
 * <p>The id must mean the same persons with the same answers in every dataset version. A respondent who is added, dropped
 * or corrected is therefore an atom of its own; with respondents as atoms this holds by itself.
 *
 * @param id stable over versions of a wave
 * @param organisation whose people they are
 */
public record Atom(String id, String organisation) {}
