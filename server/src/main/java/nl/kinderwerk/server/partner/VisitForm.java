package nl.kinderwerk.server.partner;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;

/**
 * What somebody filled in who wants to come and see.
 *
 * @param trap a field that people do not see
 */
record VisitForm(String name, String place, String email, String wish, String trap, String seal) {
    static final VisitForm EMPTY = new VisitForm("", "", "", "", "", "");

    private static final Map<String, Integer> LONGEST = Map.of("name", 100, "place", 150, "email", 200, "wish", 2000);
    private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";

    static VisitForm of(HttpServletRequest request) {
        return new VisitForm(
                PageForm.text(request, "name"),
                PageForm.text(request, "place"),
                PageForm.text(request, "email"),
                PageForm.text(request, "wish"),
                PageForm.text(request, "website"),
                PageForm.text(request, "seal"));
    }

    List<Fault> faults(Frame frame) {
        var faults = new ArrayList<Fault>();
        var filled = Map.of("name", name, "place", place, "email", email, "wish", wish);
        for (var field : List.of("name", "place", "email", "wish")) {
            var text = filled.getOrDefault(field, "");
            var most = LONGEST.getOrDefault(field, 0);
            if (text.isEmpty() || field.equals("email") && !text.matches(EMAIL)) {
                faults.add(new Fault(field, frame.say("visit.missing." + field)));
            } else if (text.length() > most) {
                faults.add(new Fault(field, frame.say("visit.long", most)));
            }
        }
        return faults;
    }
}
