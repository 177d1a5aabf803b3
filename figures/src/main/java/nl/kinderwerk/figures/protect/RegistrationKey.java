package nl.kinderwerk.figures.protect;

import java.util.Optional;

/**
 * Which count of registrations is meant.
 *
 * @param area of any size
 * @param period of any length
 * @param aim of the sessions; absent for all sessions together
 */
public record RegistrationKey(String area, String period, Optional<String> aim) {
    boolean holds(Registered registered) {
        return registered.areas().contains(area)
                && registered.periods().contains(period)
                && aim.filter(a -> !registered.aims().contains(a)).isEmpty();
    }

    @Override
    public String toString() {
        return area + ", " + period + aim.map(a -> ", " + a).orElse("");
    }
}
