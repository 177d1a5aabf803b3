package nl.kinderwerk.server.collect;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.kinderwerk.server.collect.Invitations.Organisation;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Layout;
import nl.kinderwerk.study.Responses;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the answers file of a wave from what was sent in. The order of the rows is that of their contents, so it tells
 * nothing of when they came; the codes of respondents are numbers in that order.
 */
public final class Freeze {
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final Study study;
    private final Wave wave;
    private final Places places;

    private Freeze(JdbcClient database, Study study, Wave wave) {
        this.database = database;
        this.study = study;
        this.wave = wave;
        this.places = new Places(study.areas());
    }

    /**
     * What was frozen.
     *
     * @param answers respondents in the file
     * @param leftOut answers through the open link that say no municipality, and cannot be counted
     * @param isWeighted whether weights follow from the design; if not, everybody weighs 1
     */
    public record Frozen(int answers, int leftOut, boolean isWeighted) {}

    /**
     * Writes the answers file of a wave.
     *
     * @throws nl.kinderwerk.study.InvalidInputException when the answers do not fit the study; then nothing is written
     */
    public static Frozen of(DataSource database, Study study, Wave wave) {
        return new Freeze(JdbcClient.create(database), study, wave).freeze();
    }

    private Frozen freeze() {
        var organisations = new HashMap<String, Organisation>();
        Invitations.organisations(database, wave.id()).forEach(o -> organisations.put(o.code(), o));
        var answers = answers();
        var rows = answers.stream()
                .map(answer -> row(answer, organisations))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(row -> new TreeMap<>(row).toString()))
                .toList();
        number(rows);
        var isWeighted = new BaseWeights(wave.collect().orElseThrow(), organisations).weigh(rows);
        Responses.write(study, wave, List.copyOf(rows));
        return new Frozen(rows.size(), answers.size() - rows.size(), isWeighted);
    }

    private record Answer(Optional<String> organisation, Map<String, String> cells) {}

    private List<Answer> answers() {
        return database.sql("SELECT organisation, cells FROM answer WHERE wave = :wave")
                .param("wave", wave.id())
                .query((row, number) -> new Answer(
                        Optional.ofNullable(row.getString("organisation")),
                        JSON.readValue(row.getString("cells"), CELLS)))
                .list();
    }

    private Optional<HashMap<String, String>> row(Answer answer, Map<String, Organisation> organisations) {
        var municipality = answer.organisation()
                .map(organisations::get)
                .map(Organisation::municipality)
                .or(() -> said(answer));
        return municipality.filter(places::has).map(place -> {
            var row = new HashMap<>(answer.cells());
            row.put(Layout.ORGANISATION, answer.organisation().orElse(""));
            row.put(Layout.MUNICIPALITY, place);
            row.put(Layout.PROVINCE, places.province(place));
            return row;
        });
    }

    private Optional<String> said(Answer answer) {
        return study.items().stream()
                .filter(item -> item.type() == Item.Type.AREA)
                .flatMap(item -> Optional.ofNullable(answer.cells().get(item.id())).stream())
                .findFirst();
    }

    /** Who came through the open link is a cluster of their own: nobody knows who their colleagues are. */
    private static void number(List<? extends Map<String, String>> rows) {
        for (var i = 0; i < rows.size(); i++) {
            var number = i + 1;
            rows.get(i).put(Layout.RESPONDENT, "R" + number);
            rows.get(i)
                    .computeIfPresent(
                            Layout.ORGANISATION, (column, code) -> code.isEmpty() ? BaseWeights.OPEN + number : code);
        }
    }
}
