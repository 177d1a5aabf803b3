package nl.kinderwerk.figures.protect;

import java.util.List;

/**
 * Every cell ever published, withdrawn editions too: the memory of disclosure control (statistics.md, 9.7). Append-only;
 * it holds exact counts, so it never leaves the server. Planning and appending belong in one serialisable transaction.
 */
public interface Ledger {
    /** What was decided before about the wave, oldest first. */
    List<LedgerEntry> entries(String wave);

    /** Adds entries; one that equals an earlier entry in {@link LedgerEntry#fact()} is not stored again. */
    void append(List<LedgerEntry> entries);
}
