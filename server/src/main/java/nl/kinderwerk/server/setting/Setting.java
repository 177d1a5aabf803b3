package nl.kinderwerk.server.setting;

/** A setting of the server, given as an environment variable. Each stands in the manual, docs/self-hosting.md. */
public enum Setting {
    /** Address of a PostgreSQL of your own; without it the server brings one. */
    DATABASE_URL,
    /** Address of an OpenID Connect provider that signs people in. */
    OIDC_ISSUER,
    /** How that provider calls this server. */
    OIDC_CLIENT_ID,
    /** The secret that this server shares with it. */
    OIDC_CLIENT_SECRET,
    /** The mail server that sends invitations; without it there is no mail. */
    MAIL_HOST,
    /** Its port, 587 when it is not given. */
    MAIL_PORT,
    /** With which the server signs in to it, if it must. */
    MAIL_USERNAME,
    /** The password that belongs to it. */
    MAIL_PASSWORD,
    /** From whom invitations are. */
    MAIL_FROM,
    /** {@code yes}: messages to other systems may go to private addresses, and without encryption. */
    WEBHOOKS_PRIVATE;

    /** The name of the environment variable. */
    public String variable() {
        return "KINDERWERK_" + name();
    }
}
