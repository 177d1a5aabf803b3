package nl.kinderwerk.figures;

import java.util.ArrayList;

/**
 * Two waves in one file and what each shows.
 *
 * @param earlier tells its answers apart
 * @param later tells its answers apart
 */
public record WavePair(Condition earlier, Publication earlierFigures, Condition later, Publication laterFigures) {

    Domain earlier(Domain domain) {
        return restricted(domain, earlier, "earlier");
    }

    Domain later(Domain domain) {
        return restricted(domain, later, "later");
    }

    private static Domain restricted(Domain domain, Condition wave, String name) {
        var conditions = new ArrayList<>(domain.conditions());
        conditions.add(wave);
        return new Domain(domain.id() + "\n" + name, conditions);
    }

    /** Whether both waves show a percentage. */
    boolean show(Question question, Domain domain, String option) {
        return shows(earlierFigures, question, domain, option) && shows(laterFigures, question, domain, option);
    }

    private static boolean shows(Publication figures, Question question, Domain domain, String option) {
        return figures.figure(question.id(), domain.id()).cell(option).status().showsPercent();
    }
}
