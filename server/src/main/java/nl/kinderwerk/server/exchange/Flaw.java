package nl.kinderwerk.server.exchange;

/**
 * One thing wrong in a row.
 *
 * @param row as a spreadsheet counts
 * @param column its name; empty when none is bound
 * @param key of the sentence that says what is wrong and what to do
 * @param found what stands there
 */
record Flaw(int row, String column, String key, String found) {
    private static final int LONGEST = 40;

    Flaw {
        found = found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found;
    }
}
