package nl.kinderwerk.server.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of a file as the form of a registration has it.
 *
 * @param row as a spreadsheet counts
 * @param key what tells its session from others
 * @param former the id by which earlier versions knew it: numbers were a part of that
 * @param byKey its id when it has no number of its own
 * @param identity its id by its number in the other system
 */
record Prepared(
        int row, SessionKey key, UUID former, UUID byKey, Optional<UUID> identity, Map<String, List<String>> fields) {
    Prepared {
        fields = Map.copyOf(fields);
    }

    UUID id() {
        return identity.orElse(byKey);
    }

    /** The same row as another one of the sessions alike. */
    Prepared as(UUID other) {
        return new Prepared(row, key, former, other, identity, fields);
    }

    String one(String field) {
        return fields.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** What it says; a gap says nothing. */
    Optional<String> number(Field field) {
        return Optional.of(one(field.code())).filter(text -> !text.isEmpty());
    }
}
