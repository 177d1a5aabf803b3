package nl.kinderwerk.server.collect;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import nl.kinderwerk.server.collect.Invitations.Organisation;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Layout;
import nl.kinderwerk.study.Responses;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the answers file of a wave from what was sent in. Respondents have codes made by chance, and rows the order of
 * those: they tell nothing of when somebody answered, and are the same in every file of the wave.
 */
public final class Freeze {
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Of 32: enough for everybody to have another one. */
    private static final int DIGITS = 16;

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

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
     * Ends a wave: writes its answers file. Who sends at that moment waits, and then reads that the wave is closed.
     *
     * @throws nl.kinderwerk.study.InvalidInputException when the answers do not fit the study; then nothing is written
     */
    public static Frozen of(DataSource source, Study study, Wave wave) {
        var database = JdbcClient.create(source);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        return Objects.requireNonNull(transaction.execute(status -> {
            database.sql("LOCK TABLE answer IN EXCLUSIVE MODE").update();
            return soFar(database, study, wave, EVER).write();
        }));
    }

    /** The answers of the days up to the last one. */
    static SoFar soFar(JdbcClient database, Study study, Wave wave, LocalDate last) {
        return new Freeze(database, study, wave).read(last);
    }

    /**
     * Answers as they would be frozen.
     *
     * @param rows cells by column, with weights
     */
    record SoFar(Study study, Wave wave, List<Map<String, String>> rows, int leftOut, boolean isWeighted) {
        Frozen write() {
            Responses.write(study, wave, rows);
            return new Frozen(rows.size(), leftOut, isWeighted);
        }
    }

    private SoFar read(LocalDate last) {
        var organisations = new HashMap<String, Organisation>();
        Invitations.organisations(database, wave.id()).forEach(o -> organisations.put(o.code(), o));
        var answers = answers(last);
        var rows = answers.stream()
                .map(answer -> row(answer, organisations))
                .flatMap(Optional::stream)
                .toList();
        var isWeighted = new BaseWeights(wave.collect().orElseThrow(), organisations).weigh(rows);
        return new SoFar(study, wave, List.copyOf(rows), answers.size() - rows.size(), isWeighted);
    }

    private record Answer(String respondent, Optional<String> organisation, Map<String, String> cells) {}

    private List<Answer> answers(LocalDate last) {
        return database.sql(
                        "SELECT respondent, organisation, cells FROM answer WHERE wave = :wave AND day <= :last ORDER BY 1")
                .param("wave", wave.id())
                .param("last", last)
                .query((row, number) -> new Answer(
                        row.getString("respondent").replace("-", "").substring(0, DIGITS),
                        Optional.ofNullable(row.getString("organisation")),
                        JSON.readValue(row.getString("cells"), CELLS)))
                .list();
    }

    /** Who came through the open link is a cluster of their own: nobody knows who their colleagues are. */
    private Optional<HashMap<String, String>> row(Answer answer, Map<String, Organisation> organisations) {
        var municipality = answer.organisation()
                .map(organisations::get)
                .map(Organisation::municipality)
                .or(() -> said(answer));
        return municipality.filter(places::has).map(place -> {
            var row = new HashMap<>(answer.cells());
            row.put(Layout.RESPONDENT, "R" + answer.respondent());
            row.put(Layout.ORGANISATION, answer.organisation().orElse(BaseWeights.OPEN + answer.respondent()));
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
}
