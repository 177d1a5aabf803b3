package nl.kinderwerk.figures;

import java.util.List;
import java.util.Optional;

/**
 * Everything that will be published of one dataset version, decided at once so that protection sees it whole.
 *
 * @param questions what is shown
 * @param places for whom: a tree (country → provinces → municipalities) and any crossing families beside it
 * @param organisation column that names the organisation of a person, for the rules that count organisations
 * @param respondent column with a code of each respondent that stays the same over versions; absent when answers are
 *     published once
 * @param settings thresholds of disclosure control
 */
public record Plan(
        List<Question> questions,
        List<Place> places,
        Optional<String> organisation,
        Optional<String> respondent,
        DisclosureSettings settings) {
    public Plan {
        questions = List.copyOf(questions);
        places = List.copyOf(places);
    }

    /**
     * A domain with the domain that contains it.
     *
     * @param level what kind of place it is, for the report of the plan
     * @param parent id of the smallest planned domain that contains this one; absent for the whole
     */
    public record Place(Domain domain, String level, Optional<String> parent) {}
}
