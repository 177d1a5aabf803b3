package nl.kinderwerk.figures.protect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The counts of registrations that a report or page wants to show, all of them at once.
 *
 * @param edition in which they appear
 * @param at when it is published
 * @param registered everything that was registered, as far as it lies in a wanted cell
 * @param wanted what is to be shown; every total that a reader will see belongs here
 * @param consenting organisations that agreed in writing to be recognisable
 * @param childrenLiving children up to 12 who live in an area, as far as it is known and the area is small
 */
public record RegistrationProposal(
        String edition,
        Instant at,
        List<Registered> registered,
        List<RegistrationKey> wanted,
        Set<String> consenting,
        Map<String, Integer> childrenLiving) {
    public RegistrationProposal {
        registered = List.copyOf(registered);
        wanted = wanted.stream().distinct().toList();
        consenting = Set.copyOf(consenting);
        childrenLiving = Map.copyOf(childrenLiving);
    }
}
