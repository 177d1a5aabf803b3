package nl.kinderwerk.figures.protect;

import java.util.Set;

/**
 * The smallest count that is registered: what one session says of one group, for example an age band. No child is in
 * it.
 *
 * @param id permanent and random; never a running number, and never the id of something else
 * @param session the session it is of: its counts together tell how many children were there at once
 * @param organisation permanent code
 * @param areas every area it lies in: neighbourhood, municipality, country
 * @param periods every period it lies in: month, quarter, year
 * @param aims what the session was for: one aim or several
 * @param attendance children present, each once; 0 or more
 */
public record Registered(
        String id,
        String session,
        String organisation,
        Set<String> areas,
        Set<String> periods,
        Set<String> aims,
        int attendance) {
    public Registered {
        if (attendance < 0) {
            throw new IllegalArgumentException(
                    "Registration " + id + " counts " + attendance + " children. Attendance is 0 or more.");
        }
        areas = Set.copyOf(areas);
        periods = Set.copyOf(periods);
        aims = Set.copyOf(aims);
    }
}
