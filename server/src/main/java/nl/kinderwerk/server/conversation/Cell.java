package nl.kinderwerk.server.conversation;

import java.util.Optional;
import nl.kinderwerk.figures.protect.RegistrationKey;

/**
 * Attendances that a report shows as one number.
 *
 * @param neighbourhood absent for all together
 * @param aim absent for all together
 */
record Cell(People people, Term term, Optional<String> neighbourhood, Optional<String> aim) {
    static Cell all(People people, Term term) {
        return new Cell(people, term, Optional.empty(), Optional.empty());
    }

    static Cell in(String neighbourhood, Term term) {
        return new Cell(People.CHILDREN, term, Optional.of(neighbourhood), Optional.empty());
    }

    static Cell of(String aim, Term term) {
        return new Cell(People.CHILDREN, term, Optional.empty(), Optional.of(aim));
    }

    boolean holds(Session session) {
        return neighbourhood
                        .filter(name -> !name.equals(session.neighbourhood()))
                        .isEmpty()
                && aim.filter(code -> !session.aims().contains(code)).isEmpty();
    }

    /** The same cell to those who protect it, in every report of the organisation. */
    RegistrationKey key(String organisation) {
        var area = neighbourhood.map(name -> people.in(organisation, name)).orElse(people.in(organisation));
        return new RegistrationKey(area, term.code(), aim);
    }
}
