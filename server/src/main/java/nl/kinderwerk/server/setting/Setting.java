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
    OIDC_CLIENT_SECRET;

    /** The name of the environment variable. */
    public String variable() {
        return "KINDERWERK_" + name();
    }
}
