package nl.kinderwerk.server;

/** Where an address leads. */
sealed interface Route {
    /** To a page or file of the site. */
    record Content(String path) implements Route {}

    /** To another address, relative to this one. */
    record Moved(String location) implements Route {}

    /** Nowhere. */
    record Nothing() implements Route {}
}
