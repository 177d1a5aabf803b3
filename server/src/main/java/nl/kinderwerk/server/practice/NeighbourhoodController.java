package nl.kinderwerk.server.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says of small neighbourhoods how many children live there. */
@RestController
@RequestMapping("/vandaag/buurten")
final class NeighbourhoodController {
    private static final String NUMBER = "\\d{1,6}";

    private final Desk desk;
    private final Neighbourhoods neighbourhoods;

    NeighbourhoodController(Desk desk, Neighbourhoods neighbourhoods) {
        this.desk = desk;
        this.neighbourhoods = neighbourhoods;
    }

    /** A field of the form: the names of neighbourhoods are no names of fields. */
    public record Row(String field, String name, String living) {}

    @GetMapping
    ResponseEntity<String> list(HttpServletRequest request) {
        return desk.enter(request, worker -> {
            var rows = new ArrayList<Row>();
            neighbourhoods
                    .all()
                    .forEach((name, living) -> rows.add(new Row(
                            "living" + rows.size(),
                            name,
                            living.map(String::valueOf).orElse(""))));
            return show(worker, frame(request), rows);
        });
    }

    @PostMapping
    ResponseEntity<String> save(HttpServletRequest request) {
        return desk.enter(request, worker -> {
            var rows = rows(Fields.of(request));
            var faults = faults(rows, frame(request));
            if (!faults.isEmpty()) {
                return show(worker, frame(request).withFaults(faults), rows);
            }
            neighbourhoods.tell(told(rows));
            return show(worker, frame(request).withMessage(frame(request).say("living.saved")), rows);
        });
    }

    private static List<Row> rows(Fields fields) {
        var names = fields.all("name");
        var rows = new ArrayList<Row>();
        names.forEach(name -> {
            var field = "living" + rows.size();
            rows.add(new Row(field, name, fields.one(field)));
        });
        return rows;
    }

    private static List<Fault> faults(List<Row> rows, Frame frame) {
        return rows.stream()
                .filter(row -> !row.living().isEmpty() && !row.living().matches(NUMBER))
                .map(row -> new Fault(row.field(), frame.say("living.number")))
                .toList();
    }

    private static Map<String, Integer> told(List<Row> rows) {
        var told = new LinkedHashMap<String, Integer>();
        rows.stream()
                .filter(row -> !row.living().isEmpty())
                .forEach(row -> told.put(row.name(), Integer.valueOf(row.living())));
        return told;
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(NeighbourhoodController.class, request, "living.title");
    }

    private static ResponseEntity<String> show(Worker worker, Frame frame, List<Row> rows) {
        return Screens.show("practice/neighbourhoods.jte", frame, Map.of("worker", worker, "rows", rows));
    }
}
