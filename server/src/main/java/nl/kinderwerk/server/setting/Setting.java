package nl.kinderwerk.server.setting;

/** A setting of the server, given as an environment variable. Each stands in the manual, docs/self-hosting.md. */
public enum Setting {
    /** Address of a PostgreSQL of your own; without it the server brings one. */
    DATABASE_URL;

    /** The name of the environment variable. */
    public String variable() {
        return "KINDERWERK_" + name();
    }
}
