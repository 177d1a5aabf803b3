package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PathsTest {
    private static final Edition EDITION =
            new Edition(Small.STUDY, Small.release(Map.of(), Set.of()), Small.slice("pv26"));

    @Test
    void givesEveryPlaceAnEditionOfItsOwn() {
        assertThat(Addresses.edition(EDITION, "nl")).isEqualTo("edition/test-pv26/v1/index.html");
        assertThat(Addresses.embed(EDITION, "doel", "en")).isEqualTo("en/embed/test-pv26/v1/doel.html");
    }

    @Test
    void linksRelativelySoThatFilesWorkFromAFolder() {
        assertThat(Addresses.link("edition/a/v1/index.html", Addresses.STYLE)).isEqualTo("../../../static/style.css");
        assertThat(Addresses.link("index.html", "en/index.html")).isEqualTo("en/index.html");
        assertThat(Addresses.link("en/index.html", "index.html")).isEqualTo("../index.html");
    }

    @Test
    void offersTheCountryTheProvincesAndTheGroups() {
        assertThat(Slices.of(Small.STUDY))
                .extracting(Slice::id)
                .containsExactly("nl", "pv26", "pv29", "pv31", "soort-eigen", "soort-rest");
    }

    @Test
    void takesThoseWhoAnsweredAMultipleResponseItemAsItsBase() {
        var indicator = Questions.of(Small.STUDY, Small.section("doel"))
                .orElseThrow()
                .indicators()
                .getFirst();
        assertThat(indicator.column()).isEqualTo("doelen.talent");
        assertThat(indicator.answeredBy()).containsExactly("doelen.talent", "doelen.taal", "doelen.veilig");
    }

    @Test
    void countsTheAnswersNamedAsYesOfAMatrix() {
        var indicator = Questions.of(Small.STUDY, Small.section("samen"))
                .orElseThrow()
                .indicators()
                .getFirst();
        assertThat(indicator.yes()).containsExactlyInAnyOrder("f2", "f1");
        assertThat(indicator.base()).containsExactlyInAnyOrder("f2", "f1", "f0");
    }

    @Test
    void writesForeignHtmlInTextsOutAsText() {
        assertThat(Markdown.html("**vet** <script>x</script>", 2))
                .contains("<strong>vet</strong>")
                .doesNotContain("<script>");
    }
}
