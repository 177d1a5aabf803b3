package nl.kinderwerk.server.access;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who may sign in.
 *
 * @param password in its one-way form
 * @param secondFactor the key of the authenticator app
 */
record Account(UUID id, String password, Set<Role> roles, byte[] secondFactor) {}
