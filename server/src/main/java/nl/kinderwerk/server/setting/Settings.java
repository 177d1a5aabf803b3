package nl.kinderwerk.server.setting;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one server. Unset and blank are the same.
 *
 * @param data folder for everything the server keeps
 * @param environment the environment variables
 */
public record Settings(Path data, Map<String, String> environment) {
    /** The value of a setting, if it is given. */
    public Optional<String> get(Setting setting) {
        return Optional.ofNullable(environment.get(setting.variable()))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** Without values: they hold passwords. */
    @Override
    public String toString() {
        return "Settings of " + data;
    }
}
