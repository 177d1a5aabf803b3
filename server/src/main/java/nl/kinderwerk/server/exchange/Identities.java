package nl.kinderwerk.server.exchange;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which registrations the numbers of another system mean: one of this organisation by its own id, or the one that was made
 * for that number. The number itself is not kept, only the id that follows from it.
 *
 * @param standing ids that are registrations of the organisation
 */
record Identities(String organisation, Set<UUID> standing) {
    Identities {
        standing = Set.copyOf(standing);
    }

    /** All ids that the numbers can mean: those among them that stand make an {@link Identities}. */
    static Set<UUID> possible(String organisation, Set<String> numbers) {
        var ids = new HashSet<UUID>();
        for (var number : numbers) {
            ids.add(made(organisation, number));
            own(number).ifPresent(ids::add);
        }
        return ids;
    }

    UUID id(String number) {
        return own(number).filter(standing::contains).orElseGet(() -> made(organisation, number));
    }

    boolean stands(String number) {
        return standing.contains(id(number));
    }

    private static Optional<UUID> own(String number) {
        try {
            return Optional.of(UUID.fromString(number));
        } catch (IllegalArgumentException ofAnotherSystem) {
            return Optional.empty();
        }
    }

    private static UUID made(String organisation, String number) {
        return hash("number", number, organisation);
    }

    static UUID hash(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }
}
