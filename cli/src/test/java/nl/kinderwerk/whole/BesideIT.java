package nl.kinderwerk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Practice beside research, and a report of three organisations together, in a real browser. */
final class BesideIT {
    private static final String OWN = "/beheer/organisatie/naast-onderzoek";

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static PractisingServer server;
    private static final List<String> ORGANISATIONS = new ArrayList<>();
    private static Insider coordinator;
    private static Insider commissioner;
    private static Insider researcher;
    private static String report;

    @BeforeAll
    static void reportTogether() throws Exception {
        chromium = Chromium.launch();
        server = new PractisingServer(folder);
        for (var number = 0; number < 3; number++) {
            ORGANISATIONS.add(server.organisation());
            server.register(ORGANISATIONS.getLast(), 12 + 5 * number);
        }
        researcher = new Insider(chromium, server, "RESEARCHER", Optional.empty());
        coordinator = new Insider(chromium, server, "COORDINATOR", Optional.of(ORGANISATIONS.getFirst()));
        commissioner = new Insider(chromium, server, "COMMISSIONER", Optional.of(ORGANISATIONS.getLast()));
        propose();
        agree(coordinator);
        for (var organisation : ORGANISATIONS.subList(1, 3)) {
            try (var other = new Insider(chromium, server, "COORDINATOR", Optional.of(organisation))) {
                agree(other);
            }
        }
        researcher.visit(report);
        researcher.press();
        coordinator.visit(OWN);
        coordinator.press();
    }

    private static void propose() {
        researcher.visit("/beheer/gezamenlijk?municipality=GM0344");
        ORGANISATIONS.forEach(code -> researcher.page.locator("#o-" + code).check());
        researcher.press();
        report = researcher.page.url().replaceFirst("https?://[^/]*", "");
    }

    private static void agree(Insider member) {
        member.visit("/beheer/organisatie/gezamenlijk/" + report.substring(report.lastIndexOf('/') + 1));
        member.press();
        assertThat(member.page.locator("main").innerText()).contains("Uw antwoord: akkoord");
    }

    @AfterAll
    static void stop() throws Exception {
        Chromium.stop(server, chromium);
    }

    @ParameterizedTest
    @CsvSource({"320,LIGHT", "640,DARK", "1280,LIGHT"})
    void axeFindsNothingOnAnyScreenAndNothingScrollsSideways(int width, ColorScheme scheme) {
        var id = report.substring(report.lastIndexOf('/') + 1);
        researcher.look("/beheer/gezamenlijk", width, scheme);
        researcher.look("/beheer/gezamenlijk?municipality=GM0344", width, scheme);
        researcher.look(report, width, scheme);
        researcher.look(report + "/cijfers", width, scheme);
        coordinator.look(OWN, width, scheme);
        coordinator.look("/naast-onderzoek/" + ORGANISATIONS.getFirst(), width, scheme);
        coordinator.look("/beheer/organisatie/gezamenlijk", width, scheme);
        coordinator.look("/beheer/organisatie/gezamenlijk/" + id, width, scheme);
        commissioner.look("/beheer/gesprekken", width, scheme);
        commissioner.look("/beheer/gesprekken/verslagen", width, scheme);
        commissioner.look("/beheer/gesprekken/" + id, width, scheme);
    }

    /** Each side has a chart, a base, a source and a table of its own; the invented says so on both. */
    @Test
    void practiceAndResearchStandInTwoChartsWithTwoBases() {
        coordinator.page.setViewportSize(1280, 800);
        coordinator.visit(OWN);
        var base = Map.of("registered", "n = ", "survey", "Nederland · 2021");
        base.forEach((side, text) -> {
            var aims = coordinator.page.locator(".pair:has(#aims) ." + side);
            assertThat(aims.locator(".subtitle").innerText()).contains(text);
            assertThat(aims.locator(".source").innerText()).startsWith("Bron: ");
            assertThat(aims.locator("svg").count()).isPositive();
            assertThat(aims.locator("tbody tr").count()).isPositive();
        });
        assertThat(coordinator.page.locator(".pair:has(#aims) .registered").innerText())
                .contains("Voorbeelddata");
    }
}
