package nl.kinderwerk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RoutesTest {
    private static final Routes ROUTES = new Routes(List.of(
            "index.html",
            "editions.html",
            "edition/2021/v1/index.html",
            "edition/2021/v2/index.html",
            "edition/2021/v10/index.html",
            "edition/2021/v10/partners.html",
            "edition/2021/v10/partners.csv",
            "edition/2021/latest/index.html",
            "en/edition/2021/v3/index.html"));

    @Test
    void showsTheHomePageAtTheRoot() {
        assertThat(ROUTES.find("")).isEqualTo(new Route.Content("index.html"));
    }

    @Test
    void findsAPageWithAndWithoutItsEnding() {
        assertThat(ROUTES.find("editions")).isEqualTo(ROUTES.find("editions.html"));
    }

    @Test
    void leavesTheEndingOfDataAlone() {
        assertThat(ROUTES.find("edition/2021/v10/partners.csv"))
                .isEqualTo(new Route.Content("edition/2021/v10/partners.csv"));
    }

    @Test
    void addsTheSlashOfAFolderSoThatItsRelativeLinksHold() {
        assertThat(ROUTES.find("edition/2021/v1")).isEqualTo(new Route.Moved("v1/"));
        assertThat(ROUTES.find("edition/2021/v1/")).isEqualTo(new Route.Content("edition/2021/v1/index.html"));
    }

    @Test
    void leadsLatestToTheHighestVersionByNumber() {
        assertThat(ROUTES.find("edition/2021/latest")).isEqualTo(new Route.Moved("v10/"));
        assertThat(ROUTES.find("edition/2021/latest/")).isEqualTo(new Route.Moved("../v10/"));
        assertThat(ROUTES.find("edition/2021/latest/partners")).isEqualTo(new Route.Moved("../v10/partners"));
        assertThat(ROUTES.find("en/edition/2021/latest/")).isEqualTo(new Route.Moved("../v3/"));
    }

    @Test
    void findsNothingBehindAnUnknownEditionFigureOrFolder() {
        assertThat(List.of(
                        "edition/1999/latest/",
                        "edition/2021/latest/soup",
                        "edition/2021/v1/soup",
                        "edition",
                        "..",
                        "//else.where"))
                .allSatisfy(address -> assertThat(ROUTES.find(address)).isEqualTo(new Route.Nothing()));
    }
}
