package nl.kinderwerk.server.practice;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses to pass on. */
final class Links {
    private Links() {}

    /** The whole address of a path, as the visitor reached this server. */
    static String to(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
