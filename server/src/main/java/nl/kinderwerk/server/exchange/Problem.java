package nl.kinderwerk.server.exchange;

import java.util.List;

/**
 * What went wrong, as RFC 9457 describes it.
 *
 * @param type that there is no page about it
 * @param detail what is wrong and what to do
 * @param errors what is wrong with each parameter
 */
record Problem(String type, String title, int status, String detail, List<Parameter> errors) {
    Problem {
        errors = List.copyOf(errors);
    }

    /**
     * A parameter that cannot be used.
     *
     * @param name of the parameter in the address
     */
    record Parameter(String name, String detail) {}
}
