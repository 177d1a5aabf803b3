package nl.kinderwerk.server.access;

/** What an account is for. */
enum Role {
    /** Asks waves: organisations, invitations, reminders. */
    RESEARCHER,
    /** Runs the server. */
    OPERATOR
}
