package nl.kinderwerk.server.store;

import java.util.List;

/**
 * The tables that the server empties and fills anew while it works. To a transaction whose snapshot is older than the
 * TRUNCATE they are empty: who reads several of them at one moment locks them before its first SELECT.
 */
public final class Rewritten {
    /** In the order in which everybody locks them, each after those that it refers to. */
    public static final List<String> TABLES =
            List.of("invited_address", "invitation", "invitation_link", "answer", "draft");

    private Rewritten() {}
}
