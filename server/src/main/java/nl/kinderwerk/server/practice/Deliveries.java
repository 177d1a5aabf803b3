package nl.kinderwerk.server.practice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.practice.Inbox.Envelope;

/** Takes in what another system registered, by the same rules as a form. */
public final class Deliveries {
    private final Inbox inbox;
    private final PersonCheck check;

    Deliveries(Inbox inbox, PersonCheck check) {
        this.inbox = inbox;
        this.check = check;
    }

    /** Whether a text looks as if it tells who somebody is. */
    public boolean tellsWho(String text) {
        return !check.doubts(text).isEmpty();
    }

    /**
     * Keeps a registration, in the scope of its organisation; the same one twice is one.
     *
     * @param change the id of this delivery
     * @param fields those of the form of one activity, by name
     * @return whether it was kept
     */
    public boolean take(Workplace place, UUID change, Map<String, List<String>> fields) {
        var worker = Worker.of(place, "", true, place.today().atStartOfDay());
        var envelope =
                new Envelope(change, "registration", worker.organisation(), worker.mark(), worker.today(), fields);
        return inbox.take(worker, envelope).isReceived();
    }
}
