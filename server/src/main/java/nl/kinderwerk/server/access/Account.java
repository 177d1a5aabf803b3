package nl.kinderwerk.server.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who may sign in.
 *
 * @param organisation the code of the one in which they work
 * @param password in its one-way form
 * @param secondFactor the key of the authenticator app
 */
record Account(UUID id, String password, Set<Role> roles, Optional<String> organisation, byte[] secondFactor) {
    Member member() {
        return new Member(id, roles, organisation);
    }
}
