package nl.kinderwerk.server.collect;

import java.util.List;
import java.util.Optional;
import nl.kinderwerk.server.collect.Invitations.Organisation;

/**
 * How far a wave is: what may be known of it until and with yesterday.
 *
 * @param sent answers that were sent
 * @param unfinished questionnaires that were begun and not sent, of all waves that are asked
 * @param weights none while there are few answers
 */
record Standing(
        AtLeast sent,
        AtLeast unfinished,
        List<Row> organisations,
        List<Day> days,
        List<Province> provinces,
        Optional<Weights> weights) {
    /** One organisation. */
    record Row(Organisation organisation, AtLeast sent) {}

    /**
     * A day on which the number grew by a step.
     *
     * @param sent until and with this day
     */
    record Day(String day, AtLeast sent) {}

    /**
     * What exists beside what answered.
     *
     * @param exist organisations, when it is known
     * @param invited organisations
     * @param workers of the organisations invited, as far as it is known
     */
    record Province(String name, Optional<Integer> exist, int invited, int workers, AtLeast sent) {}

    /**
     * The weights that there would be now.
     *
     * @param respondents whose weights they are
     * @param deff Kish's: how much the differences between weights widen margins
     * @param effective respondents of equal weight who would tell as much
     * @param isKnown whether they follow from the design; otherwise everybody weighs 1
     */
    record Weights(AtLeast respondents, double deff, AtLeast effective, boolean isKnown) {}
}
