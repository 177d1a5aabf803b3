package nl.kinderwerk.server;

/** Something else listens on the port. */
public final class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTakenException(int port, Throwable cause) {
        super("Port " + port + " is in use by another program. Choose another one: --port " + (port + 1), cause);
    }
}
