package nl.kinderwerk.study.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.foreign.StudyDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form with "or_other", exported as Kobo and ODK do: what the wave counts is what was chosen. */
class KoboRoundTripTest {
    private static final String FORM = """
            survey,,,,
            ,type,name,label::Nederlands (nl),relevant
            ,begin_group,over,Over,
            ,select_one rol or_other,rol,Wat doe je?,
            ,select_multiple doel or_other,doel,Waarvoor?,
            ,integer,uren,Hoeveel uur?,${rol} = 'werker'
            ,end_group,,,
            choices,,,,
            ,list_name,name,label::Nederlands (nl),
            ,rol,werker,Werker,
            ,rol,stagiair,Stagiair,
            ,doel,taal,Taal,
            ,doel,sport,Sport,
            settings,,,,
            ,form_title,default_language,,
            ,Kinderwerk,Nederlands (nl),,
            """;

    @TempDir
    Path temporary;

    private record Given(String role, List<String> aims, String aimsOther, String hours) {}

    private static List<Given> given() {
        var random = new Random(9);
        var given = new ArrayList<Given>();
        for (var i = 0; i < 200; i++) {
            var role = List.of("werker", "stagiair", "other", "").get(random.nextInt(4));
            var aims = List.of("taal", "sport", "other").stream()
                    .filter(a -> random.nextInt(3) == 0)
                    .toList();
            given.add(new Given(
                    role, aims, aims.contains("other") ? "Rust; en ruimte" : "", role.equals("werker") ? "32" : ""));
        }
        return given;
    }

    @ParameterizedTest
    @ValueSource(strings = {"kobo", "odk"})
    void theImportedWaveCountsWhatWasChosen(String tool) throws IOException {
        var form = Files.writeString(temporary.resolve("form.csv"), FORM);
        StudyDraft.write(Foreign.form(form), temporary.resolve("study"), "study");
        var study = Study.read(temporary.resolve("study"));
        var answers = Files.writeString(temporary.resolve("answers.csv"), tool.equals("kobo") ? kobo() : odk());
        var wave = Confirmed.of(study, List.of(form, answers), "w1");
        assertThat(wave.counts("rol"))
                .isEqualTo(count(given().stream()
                        .map(g -> g.role().isEmpty() ? "skipped" : g.role())
                        .toList()));
        for (var aim : List.of("taal", "sport", "other")) {
            assertThat(wave.counts("doel." + aim))
                    .as(aim)
                    .isEqualTo(count(given().stream().map(g -> tick(g, aim)).toList()));
        }
        assertThat(wave.counts("uren"))
                .isEqualTo(count(given().stream().map(Given::hours).toList()));
    }

    /** Who chose nothing left no trace: that never becomes a 0. */
    private static String tick(Given given, String aim) {
        return given.aims().isEmpty() ? "" : given.aims().contains(aim) ? "1" : "0";
    }

    private static Map<String, Long> count(List<String> values) {
        var counts = new TreeMap<String, Long>();
        values.forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts;
    }

    private static String kobo() {
        var text = new StringBuilder(
                "\"start\";\"over/rol\";\"over/rol_other\";\"over/doel\";\"over/doel/taal\";\"over/doel/sport\";"
                        + "\"over/doel/other\";\"over/doel_other\";\"over/uren\";\"_id\"\n");
        for (var g : given()) {
            text.append(String.join(
                            ";",
                            List.of(
                                    "\"2026-03-01\"",
                                    q(g.role()),
                                    q(g.role().equals("other") ? "Vrijwilliger" : ""),
                                    q(String.join(" ", g.aims())),
                                    q(tick(g, "taal")),
                                    q(tick(g, "sport")),
                                    q(tick(g, "other")),
                                    q(g.aimsOther()),
                                    q(g.hours()),
                                    "\"1\"")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String q(String text) {
        return '"' + text + '"';
    }

    private static String odk() {
        var text =
                new StringBuilder("SubmissionDate,over-rol,over-rol_other,over-doel,over-doel_other,over-uren,KEY\n");
        for (var g : given()) {
            text.append(String.join(
                            ",",
                            List.of(
                                    "2026-03-01",
                                    g.role(),
                                    "",
                                    String.join(" ", g.aims()),
                                    g.aimsOther(),
                                    g.hours(),
                                    "uuid:1")))
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void bindingsThatNobodyConfirmedAreRefused() throws IOException {
        var form = Files.writeString(temporary.resolve("form.csv"), FORM);
        StudyDraft.write(Foreign.form(form), temporary.resolve("study"), "study");
        var study = Study.read(temporary.resolve("study"));
        var answers = Files.writeString(temporary.resolve("answers.csv"), kobo());
        var importing = nl.kinderwerk.study.foreign.Import.of(
                study, Intake.open(List.of(form, answers)).answers());
        var binding = Files.writeString(
                temporary.resolve("b.yaml"), importing.preview("w1").binding());
        assertThat(Foreign.faults(() -> importing.write(binding, "w1")))
                .contains("Nobody has confirmed")
                .contains("'year' is still to be decided")
                .contains("'sampling' is still to be decided");
        assertThat(temporary.resolve("study/waves")).doesNotExist();
    }
}
