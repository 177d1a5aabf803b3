package nl.kinderwerk.server.joint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.server.publish.CurrentSite;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Language;
import nl.kinderwerk.server.screen.Screens;
import nl.kinderwerk.server.screen.Words;
import org.springframework.http.ResponseEntity;

/** A joint report that is made, as a page and as a file, for whoever may read it. */
final class JointPage {
    private final CurrentSite site;

    JointPage(CurrentSite site) {
        this.site = site;
    }

    Wording wording(HttpServletRequest request) {
        return new Wording(site.study(), Words.of(JointPage.class, Language.of(request)));
    }

    /**
     * The page.
     *
     * @param here its address, to which that of the file is added
     */
    ResponseEntity<String> read(Optional<JointReport> report, String here, HttpServletRequest request) {
        var wording = wording(request);
        return report.filter(JointReport::isMade)
                .map(made -> Screens.show(
                        "joint/read.jte",
                        Frame.of(JointPage.class, request, "report.title", wording.place(made.municipality())),
                        Map.of("report", made, "wording", wording, "here", here)))
                .orElseGet(() -> none(request));
    }

    /** The file. */
    ResponseEntity<String> csv(Optional<JointReport> report, HttpServletRequest request) {
        var wording = wording(request);
        return report.flatMap(made -> made.figures().map(figures -> new FigureFile(made, figures, wording)))
                .map(file -> Screens.file("gezamenlijk.csv", Screens.CSV, file.csv()))
                .orElseGet(() -> none(request));
    }

    static ResponseEntity<String> none(HttpServletRequest request) {
        return Screens.none(JointPage.class, request, "none");
    }
}
