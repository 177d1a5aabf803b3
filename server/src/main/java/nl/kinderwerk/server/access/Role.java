package nl.kinderwerk.server.access;

/** What an account is for. */
public enum Role {
    /** Asks waves: organisations, invitations, reminders. */
    RESEARCHER,
    /** Answers for one organisation: its people and its reports. */
    COORDINATOR,
    /** Registers what one organisation does. */
    KINDERWERKER,
    /** Talks with one organisation, on behalf of who pays for its work. */
    COMMISSIONER,
    /** Runs the server. */
    OPERATOR;

    /** Whether it is a role in an organisation. */
    boolean isOfOrganisation() {
        return this == COORDINATOR || this == KINDERWERKER || this == COMMISSIONER;
    }
}
