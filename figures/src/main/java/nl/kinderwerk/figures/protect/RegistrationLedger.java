package nl.kinderwerk.figures.protect;

import java.util.List;
import java.util.Map;

/**
 * Every count of registrations ever published, and the secret that rounds them: whoever loses one has lost both.
 * Append-only, in the backup, never in an export.
 */
public interface RegistrationLedger {
    /** The fewest characters of a {@link #salt()}: 32 random bytes in hexadecimal digits are 64. */
    int SHORTEST_SALT = 32;

    /** The secret of the installation: made once, at random, and never changed. */
    String salt();

    /** Everything, oldest first. */
    List<RegistrationEntry> entries();

    /**
     * Organisations whose small counts must stay uncertain even to readers who know exactly what all others did, and beside
     * {@link #entries()} what counts over several organisations told of each ({@link RegistrationEntry#partOf}). Nobody by
     * default: then readers know what was published and no more.
     */
    default Map<String, List<RegistrationEntry>> guarded() {
        return Map.of();
    }

    /** Adds what is about to be published. Reading and adding belong in one serialisable transaction. */
    void append(List<RegistrationEntry> entries);
}
