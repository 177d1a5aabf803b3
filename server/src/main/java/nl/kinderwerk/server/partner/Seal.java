package nl.kinderwerk.server.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import nl.kinderwerk.server.store.Hash;

/** Proof of when a form was shown, so that a machine cannot send thousands at once, or one that it saw long ago. */
final class Seal {
    private static final Duration SHORTEST = Duration.ofSeconds(4);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final SecretKey key;
    private final Clock clock;

    Seal(SecretKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** A seal for a form of an organisation that is shown now. */
    String of(String organisation) {
        var shown = UUID.randomUUID() + "." + clock.instant().getEpochSecond();
        return shown + "." + mark(organisation, shown);
    }

    /** The id of a form that a person can have filled in: shown here, not just now, and not too long ago. */
    Optional<UUID> read(String organisation, String seal) {
        var parts = seal.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        var expected = mark(organisation, parts[0] + "." + parts[1]);
        return MessageDigest.isEqual(bytes(expected), bytes(parts[2])) && isInTime(parts[1])
                ? Optional.of(UUID.fromString(parts[0]))
                : Optional.empty();
    }

    private boolean isInTime(String shown) {
        var passed = Duration.ofSeconds(clock.instant().getEpochSecond() - Long.parseLong(shown));
        return passed.compareTo(SHORTEST) >= 0 && passed.compareTo(LONGEST) <= 0;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String mark(String organisation, String shown) {
        return HexFormat.of().formatHex(Hash.keyed(key, organisation + " " + shown));
    }
}
