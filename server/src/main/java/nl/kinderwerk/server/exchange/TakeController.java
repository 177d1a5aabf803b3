package nl.kinderwerk.server.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.access.Workplaces;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For co-ordinators: everything that the own organisation registered. It is asked for with a form whose address names what and
 * how, so that the log of {@code /beheer} tells who took it.
 */
@RestController
@RequestMapping(TakeController.PATH)
final class TakeController {
    static final String PATH = "/beheer/organisatie/gegevens";
    private static final String NUMBER = "\\d{1,6}";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Workplaces workplaces;
    private final Register register;
    private final Imports imports;

    TakeController(Workplaces workplaces, Register register, Imports imports) {
        this.workplaces = workplaces;
        this.register = register;
        this.imports = imports;
    }

    @GetMapping
    ResponseEntity<?> overview(HttpServletRequest request) {
        return workplaces.member(request, place -> show(place, frame(request, request.getParameter("nieuw"))));
    }

    /** After a file was read in, the address says how many registrations were new, known and left out. */
    private static Frame frame(HttpServletRequest request, @Nullable String added) {
        var frame = frame(request);
        var known = Objects.requireNonNullElse(request.getParameter("bekend"), "");
        var left = Objects.requireNonNullElse(request.getParameter("weg"), "0");
        return added != null && Stream.of(added, known, left).allMatch(number -> number.matches(NUMBER))
                ? frame.withMessage(
                        frame.say("data.done", Integer.valueOf(added), Integer.valueOf(known), Integer.valueOf(left)))
                : frame;
    }

    private ResponseEntity<String> show(Workplace place, Frame frame) {
        return Screens.show("exchange/data.jte", frame, Map.of("place", place, "files", imports.files()));
    }

    @PostMapping("/{what}/{format}")
    ResponseEntity<?> take(@PathVariable String what, @PathVariable String format, HttpServletRequest request) {
        return workplaces.member(request, place -> {
            var takeaway = new Takeaway(place, frame(request).words());
            return switch (what + "." + format) {
                case "registraties.csv" -> file(what, "csv", takeaway.registrations(register.all()));
                case "registraties.xlsx" -> file(what, "xlsx", takeaway.registrations(register.all()));
                case "signalen.csv" -> file(what, "csv", takeaway.signals(register.signals()));
                case "signalen.xlsx" -> file(what, "xlsx", takeaway.signals(register.signals()));
                default -> Workplaces.none(request);
            };
        });
    }

    private static ResponseEntity<byte[]> file(String name, String format, Sheet sheet) {
        var isCsv = format.equals("csv");
        return Screens.file(name + "." + format, isCsv ? Screens.CSV : XLSX, isCsv ? sheet.csv() : sheet.xlsx());
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(TakeController.class, request, "data.title");
    }
}
