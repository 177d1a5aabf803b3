package nl.kinderwerk.server.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.edition.Beside;

/**
 * All that the four pages show. A frozen version is kept as this, and printed from this.
 *
 * @param earlier agreements of earlier reports that were open when this one began
 * @param agreements made in this report
 * @param survey what the study found about the aims, by language
 */
record Document(
        Report report,
        List<Entry> agenda,
        List<Agreement> earlier,
        List<Agreement> agreements,
        List<Remark> remarks,
        Map<String, Beside> survey) {
    Document {
        agenda = List.copyOf(agenda);
        earlier = List.copyOf(earlier);
        agreements = List.copyOf(agreements);
        remarks = List.copyOf(remarks);
        survey = Map.copyOf(survey);
    }

    /** From now on this is the version. */
    Document freeze() {
        return new Document(report.freeze(), agenda, earlier, agreements, remarks, survey);
    }

    /** What the study found, in a language, or else in one that the study has. */
    Optional<Beside> survey(String language) {
        return Optional.ofNullable(survey.get(language))
                .or(() -> survey.values().stream().findFirst());
    }

    /** What a side says of an aim, also when that is nothing. */
    Entry entry(String aim, Side side) {
        return agenda.stream()
                .filter(entry -> entry.aim().equals(aim) && entry.side() == side)
                .findFirst()
                .orElse(new Entry(aim, side, "", "", ""));
    }

    List<Remark> remarks(Figure figure) {
        return remarks.stream().filter(remark -> remark.figure() == figure).toList();
    }
}
