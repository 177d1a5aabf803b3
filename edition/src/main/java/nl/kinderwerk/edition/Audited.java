package nl.kinderwerk.edition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nl.kinderwerk.figures.DisclosureSettings;
import nl.kinderwerk.figures.protect.PublicationAudit;

/**
 * The ledger that passed the audit last: the gate of every build. What did not change since is not audited again.
 *
 * @param ledger its checksum
 */
record Audited(String ledger) {
    private static final String FILE = "audited.json";

    /**
     * Lets pass what was audited before, and audits the whole ledger otherwise.
     *
     * @param kept folder of the ledger
     * @throws nl.kinderwerk.figures.protect.UnsafePublicationException when the figures published give a group away
     */
    static void demand(Path kept) {
        if (!Files.exists(kept.resolve(FileLedger.NAME))) {
            return;
        }
        try (var ledger = FileLedger.open(kept)) {
            if (!holds(ledger, kept)) {
                PublicationAudit.demandSafe(ledger.entries(), DisclosureSettings.DEFAULT, Set.of());
                remember(ledger, kept);
            }
        }
    }

    /** Whether the ledger, as it is now, passed. */
    static boolean holds(FileLedger ledger, Path kept) {
        return ledger.checksum().isEmpty()
                || KeptFile.read(kept.resolve(FILE), Audited.class)
                        .filter(a -> a.ledger().equals(ledger.checksum()))
                        .isPresent();
    }

    static void remember(FileLedger ledger, Path kept) {
        KeptFile.write(kept.resolve(FILE), new Audited(ledger.checksum()));
    }
}
