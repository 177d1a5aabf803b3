package nl.kinderwerk.server.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * A neighbourhood in the form.
     *
     * @param field its field: the names of neighbourhoods are no names of fields
     * @param living what stands in it
     * @param was what stood in it when the form was shown
     */
    public record Row(String field, String name, String living, String was) {}

    @GetMapping
    ResponseEntity<String> list(HttpServletRequest request) {
        return desk.enter(request, worker -> {
            var rows = new ArrayList<Row>();
            neighbourhoods.all().forEach((name, number) -> {
                var living = number.map(String::valueOf).orElse("");
                rows.add(new Row("living" + rows.size(), name, living, living));
            });
            var frame = frame(request);
            var isSaved = request.getParameter("bewaard") != null;
            return show(worker, isSaved ? frame.withMessage(frame.say("living.saved")) : frame, rows);
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
            return Screens.moveTo("/vandaag/buurten?bewaard");
        });
    }

    private static List<Row> rows(Fields fields) {
        var names = fields.all("name");
        var rows = new ArrayList<Row>();
        names.forEach(name -> {
            var field = "living" + rows.size();
            rows.add(new Row(field, name, fields.one(field), fields.one("was." + field)));
        });
        return rows;
    }

    private static List<Fault> faults(List<Row> rows, Frame frame) {
        return rows.stream()
                .filter(row -> !row.living().isEmpty() && !row.living().matches(NUMBER))
                .map(row -> new Fault(row.field(), frame.say("living.number")))
                .toList();
    }

    /** Rows that were changed here: of the others a colleague may have told more meanwhile. */
    private static Map<String, Optional<Integer>> told(List<Row> rows) {
        var told = new LinkedHashMap<String, Optional<Integer>>();
        rows.stream()
                .filter(row -> !row.living().equals(row.was()))
                .forEach(row -> told.put(
                        row.name(),
                        row.living().isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(row.living()))));
        return told;
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(NeighbourhoodController.class, request, "living.title");
    }

    private static ResponseEntity<String> show(Worker worker, Frame frame, List<Row> rows) {
        return Screens.show("practice/neighbourhoods.jte", frame, Map.of("worker", worker, "rows", rows));
    }
}
