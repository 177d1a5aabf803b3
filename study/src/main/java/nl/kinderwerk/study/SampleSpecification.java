package nl.kinderwerk.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What generated answers should look like; the part {@code sample} of wave.yaml.
 *
 * @param seed the same seed gives the same answers, bit for bit
 * @param response share (0–1) of the workers of a drawn organisation who answer
 * @param skipped share (0–1) of the questions shown that is not answered
 * @param smallest fewest workers in an organisation
 * @param largest most workers in an organisation
 * @param likeness how much colleagues answer alike: standard deviation of the organisation's effect, in log-odds
 * @param again organisations of another sample wave that take part again, if any do
 * @param strata provinces, in order
 * @param answers by item id
 */
public record SampleSpecification(
        long seed,
        double response,
        double skipped,
        int smallest,
        int largest,
        double likeness,
        Optional<Again> again,
        List<Stratum> strata,
        Map<String, Answer> answers) {
    public SampleSpecification {
        strata = List.copyOf(strata);
        answers = Map.copyOf(answers);
    }

    /**
     * Organisations of another sample wave that take part in this one too, under the same code.
     *
     * @param wave id of the other wave
     * @param share chance (0–1) that a drawn organisation is one of them
     */
    public record Again(String wave, double share) {}

    /**
     * A province of the sample.
     *
     * @param population organisations that exist
     * @param drawn organisations that take part
     */
    public record Stratum(String area, int population, int drawn) {}

    /**
     * How an item is answered.
     *
     * @param shown share (0–1) of the persons to whom it is shown
     * @param byOrganisation whether colleagues give the same answer
     * @param shares by option: relative frequency (single), percent who tick it (multiple)
     * @param rows by row of a matrix: relative frequency of each code of the scale
     * @param exact single choice: options with the weighted percentage that is met exactly, after rounding
     * @param until multiple response: options that stand in one version of the form only, with the percentage
     *     of the persons who filled that version in
     * @param alone multiple response: options that nobody ticks together with another
     * @param mean of a number
     */
    public record Answer(
            double shown,
            boolean byOrganisation,
            Map<String, Double> shares,
            Map<String, List<Double>> rows,
            Map<String, Double> exact,
            Map<String, Double> until,
            Set<String> alone,
            double mean) {
        public Answer {
            shares = Map.copyOf(shares);
            rows = Map.copyOf(rows);
            exact = Map.copyOf(exact);
            until = Map.copyOf(until);
            alone = Set.copyOf(alone);
        }
    }
}
