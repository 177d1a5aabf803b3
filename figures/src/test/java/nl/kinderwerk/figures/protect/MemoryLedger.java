package nl.kinderwerk.figures.protect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A ledger that lasts as long as the process: for tests. */
public final class MemoryLedger implements Ledger {
    private final Map<LedgerEntry.Fact, LedgerEntry> entries = new LinkedHashMap<>();

    @Override
    public synchronized List<LedgerEntry> entries(String wave) {
        return entries.values().stream().filter(e -> e.wave().equals(wave)).toList();
    }

    @Override
    public synchronized void append(List<LedgerEntry> added) {
        added.forEach(e -> entries.putIfAbsent(e.fact(), e));
    }
}
