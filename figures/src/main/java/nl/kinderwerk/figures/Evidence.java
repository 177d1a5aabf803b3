package nl.kinderwerk.figures;

import java.util.List;

/**
 * A protected figure with the exact estimates behind it, which only claims may read.
 *
 * @param exact one estimate for each option
 */
record Evidence(Question question, Domain domain, Figure figure, List<Estimate> exact) {
    Evidence {
        exact = List.copyOf(exact);
    }

    static String key(String question, String domain) {
        return question + "\n" + domain;
    }

    Estimate estimate(String option) {
        return exact.stream().filter(e -> e.option().equals(option)).findFirst().orElseThrow();
    }
}
