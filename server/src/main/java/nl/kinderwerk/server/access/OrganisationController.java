package nl.kinderwerk.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kinderwerk.server.access.Organisations.Organisation;
import nl.kinderwerk.server.publish.CurrentSite;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import nl.kinderwerk.study.Area;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operators and researchers: the organisations in which people with an account work. */
@RestController
@RequestMapping(OrganisationController.PATH)
final class OrganisationController {
    static final String PATH = StaffController.PATH + "/organisaties";
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final Organisations organisations;
    private final CurrentSite site;

    OrganisationController(Organisations organisations, CurrentSite site) {
        this.organisations = organisations;
        this.site = site;
    }

    @GetMapping
    ResponseEntity<String> overview(@RequestParam Optional<String> code, HttpServletRequest request) {
        var typed = code.flatMap(organisations::find).orElseGet(() -> new Organisation("", "", ""));
        var frame = frame(request);
        var isDone = request.getParameter("bewaard") != null;
        return overview(isDone ? frame.withMessage(frame.say("organisation.done")) : frame, typed);
    }

    private ResponseEntity<String> overview(Frame frame, Organisation typed) {
        return Screens.show(
                "access/organisations.jte",
                frame,
                Map.of("organisations", organisations.all(), "places", places(), "typed", typed));
    }

    private List<Area> places() {
        return site.study().areas().values().stream()
                .filter(area -> area.level() == Area.Level.MUNICIPALITY)
                .sorted(Comparator.comparing(Area::name))
                .toList();
    }

    /** A code that there is gives its organisation another name. */
    @PostMapping
    ResponseEntity<String> put(
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam String municipality,
            HttpServletRequest request) {
        var typed = new Organisation(code.strip(), name.strip(), municipality);
        var faults = faults(typed, frame(request));
        if (!faults.isEmpty()) {
            return overview(frame(request).withFaults(faults), typed);
        }
        organisations.put(typed);
        return Screens.moveTo(PATH + "?bewaard");
    }

    private List<Fault> faults(Organisation typed, Frame frame) {
        var faults = new ArrayList<Fault>();
        if (!CODE.matcher(typed.code()).matches()) {
            faults.add(new Fault("code", frame.say("organisation.code.fault")));
        }
        if (typed.name().isEmpty()) {
            faults.add(new Fault("name", frame.say("organisation.name.fault")));
        }
        if (places().stream().noneMatch(area -> area.code().equals(typed.municipality()))) {
            faults.add(new Fault("municipality", frame.say("organisation.municipality.fault")));
        }
        return faults;
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(OrganisationController.class, request, "organisations.title");
    }
}
