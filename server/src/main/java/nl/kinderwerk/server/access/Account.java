package nl.kinderwerk.server.access;

import java.util.UUID;

/**
 * Somebody who may sign in.
 *
 * @param password in its one-way form
 * @param secondFactor the key of the authenticator app
 */
record Account(Member member, String password, byte[] secondFactor) {
    UUID id() {
        return member.account();
    }
}
