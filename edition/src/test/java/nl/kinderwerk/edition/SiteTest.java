package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kinderwerk.study.Study;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a study folder and answers to pages and files, all the way. */
class SiteTest {
    private static final String COUNTRY = "edition/test/v1/";

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheStudy() throws IOException {
        Small.copyTo(folder);
    }

    private Site site() {
        return site("data");
    }

    private Site site(String data) {
        return Site.of(Study.read(folder), folder.resolve(data), Optional.empty());
    }

    /** As if these answers were the first: what a correction does is for {@link VersionsTest}. */
    private Site siteWithAnswers(UnaryOperator<String> change) throws IOException {
        var answers = folder.resolve("waves/test/answers.csv");
        var changed = Files.readAllLines(answers).stream().map(change).collect(Collectors.joining("\n"));
        Files.writeString(answers, changed + "\n");
        return site("other");
    }

    private static String text(Site site, String path) {
        return new String(site.page(path).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private static int percent(Site site, String option) {
        return text(site, COUNTRY + "titels.csv")
                .lines()
                .filter(l -> l.contains("," + option + ","))
                .map(l -> Integer.parseInt(l.split(",")[8]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsEverySectionOfTheStudy() {
        var page = Jsoup.parse(text(site(), COUNTRY + "index.html"));
        assertThat(page.select("main > section[id]").eachAttr("id"))
                .containsExactly("uitleg", "titels", "doel", "hoevaak", "samen", "inzet", "advies");
    }

    @Test
    void changesFigureTableAlternativeTextAndFileAlikeWhenAnAnswerChanges() throws IOException {
        var before = percent(site(), "kinderwerker");
        var after = siteWithAnswers(l -> l.replaceFirst(",other,", ",kinderwerker,"));
        var now = percent(after, "kinderwerker");
        assertThat(now).isGreaterThan(before);

        var section = Jsoup.parse(text(after, COUNTRY + "index.html")).expectFirst("#titels");
        var row = section.select("tbody tr").stream()
                .filter(r -> r.expectFirst("th").text().equals("Kinderwerker"))
                .findFirst()
                .orElseThrow();
        assertThat(row.text()).contains(now + "%");
        assertThat(section.expectFirst("svg desc").wholeText()).contains(Integer.toString(now));
        assertThat(section.select("svg text").eachText()).anyMatch(t -> t.contains(now + "%"));
        assertThat(text(after, COUNTRY + "titels.json")).contains("\"percent\" : " + now);
        assertThat(text(after, COUNTRY + "titels.svg")).contains(now + "%");
    }

    @Test
    void leavesOtherFiguresAloneWhenAnAnswerChanges() throws IOException {
        var before = text(site(), COUNTRY + "doel.csv");
        assertThat(text(siteWithAnswers(l -> l.replaceFirst(",other,", ",kinderwerker,")), COUNTRY + "doel.csv"))
                .isEqualTo(before);
    }

    @Test
    void doesNotSaySlechtsWhenMoreThanHalfHaveTheTitle() throws IOException {
        assertThat(text(site(), COUNTRY + "titels.json")).contains("Slechts");
        var site = siteWithAnswers(l -> l.replaceFirst(",other,", ",kinderwerker,"));
        assertThat(percent(site, "kinderwerker")).isGreaterThan(50);
        assertThat(text(site, COUNTRY + "index.html")).doesNotContain("Slechts").contains("Zo heten zij");
    }

    @Test
    void withholdsTheSmallProvinceAndASecondOneSoThatItCannotBeWorkedOut() {
        var site = site();
        assertThat(site.page("edition/test-pv29/v1/index.html")).isEmpty();
        var shown = Stream.of("pv26", "pv31")
                .filter(p -> site.page("edition/test-" + p + "/v1/index.html").isPresent())
                .toList();
        assertThat(shown).hasSize(1);
        assertThat(text(site, COUNTRY + "index.html"))
                .contains("Niet apart te zien")
                .contains("Zeeland");
    }

    @Test
    void tellsAReaderWhatIsMissingAndLeadsHome() {
        var page =
                Jsoup.parse(new String(site().missing("edition/9/v1/niets.html").content(), StandardCharsets.UTF_8));
        assertThat(page.expectFirst("h1").text()).isEqualTo("Deze pagina is er niet");
        assertThat(page.select("main a").attr("href")).isEqualTo("../../../index.html");
    }

    @Test
    void linksOnlyToPagesThatExist() {
        var site = site();
        for (var path : site.paths().stream().filter(p -> p.endsWith(".html")).toList()) {
            for (var link :
                    Jsoup.parse(text(site, path)).select("a[href], link[href]").eachAttr("href")) {
                var target = Path.of("/" + path)
                        .resolveSibling(link.replaceFirst("#.*", ""))
                        .normalize();
                assertThat(link.startsWith("#")
                                || site.page(target.toString().substring(1)).isPresent())
                        .as("%s links to %s", path, link)
                        .isTrue();
            }
        }
    }

    @Test
    void asksNothingOfOtherHostsAndRunsNoScript() {
        var site = site();
        for (var path : site.paths().stream().filter(p -> p.endsWith(".html")).toList()) {
            var page = Jsoup.parse(text(site, path));
            assertThat(page.select("script, [style], style, [onclick], [onload]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("[src], link").eachAttr("href")).as(path).noneMatch(h -> h.contains("//"));
        }
    }

    @Test
    void marksEveryPageAndFileOfTheSampleWave() {
        var site = site();
        for (var path : site.paths().stream()
                .filter(p -> p.contains("/test"))
                .filter(p -> !p.contains("inzet"))
                .toList()) {
            if (!path.endsWith(".png") && !path.contains("latest")) {
                assertThat(text(site, path)).as(path).containsAnyOf("Voorbeelddata", "Sample data");
            }
        }
    }

    @Test
    void writesNoOtherNumberInTheHandedDownEditionThanThoseOfItsSources() {
        var page = Jsoup.parse(text(site(), "edition/2021/v1/index.html"));
        page.select("#colofon, .colophon, .sources, nav, footer").remove();
        var known = List.of("2021", "2020", "40", "4", "10", "1", "100", "3.589");
        var numbers = Pattern.compile("\\d+(?:[.]\\d+)*").matcher(page.body().text());
        assertThat(numbers.results().map(r -> r.group()).distinct()).isSubsetOf(known);
    }
}
