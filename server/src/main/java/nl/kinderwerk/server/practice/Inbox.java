package nl.kinderwerk.server.practice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kinderwerk.server.practice.Registrations.Outcome;
import nl.kinderwerk.server.practice.Registrations.Write;

/** Takes in what people fill in, from a form or from a device that kept it for a while. */
final class Inbox {
    /** Days. What says to be older comes of a wrong clock, or of somebody who wants to change what is closed. */
    private static final int LONGEST_WAIT = 60;

    private final Plan plan;
    private final Registrations registrations;
    private final Signals signals;
    private final Stories stories;
    private final PersonCheck check;
    private final Marks marks;

    Inbox(Plan plan, Registrations registrations, Signals signals, Stories stories, PersonCheck check, Marks marks) {
        this.plan = plan;
        this.registrations = registrations;
        this.signals = signals;
        this.stories = stories;
        this.check = check;
        this.marks = marks;
    }

    /**
     * One thing that was filled in.
     *
     * @param change made by the device for each time that something is saved
     * @param kind {@code registration}, {@code signal} or {@code story}
     * @param organisation for which it was filled in; another may have signed in since
     * @param account the mark of who filled it in, see {@link Marks}; a colleague may have signed in since
     * @param made the day on which it was filled in
     */
    record Envelope(
            UUID change,
            String kind,
            String organisation,
            String account,
            LocalDate made,
            Map<String, List<String>> fields) {
        /** A device may not say who. */
        Envelope {
            account = Objects.requireNonNullElse(account, "");
        }
    }

    /**
     * What became of it.
     *
     * @param status {@code received}; {@code elsewhere}: for another organisation; {@code closed}: too late to change;
     *     {@code unreadable}. Only what was received may be forgotten by the device.
     * @param flags reasons to look again
     */
    record Receipt(UUID change, String status, Set<String> flags) {
        boolean isReceived() {
            return status.equals("received");
        }
    }

    /** Takes something in; the same change twice is one. */
    Receipt take(Worker worker, Envelope envelope) {
        if (!envelope.organisation().equals(worker.organisation())) {
            return new Receipt(envelope.change(), "elsewhere", Set.of());
        }
        var fields = new Fields(envelope.fields());
        return switch (envelope.kind()) {
            case "registration" -> registration(worker, envelope, fields);
            case "signal" -> signal(worker, envelope, fields);
            case "story" -> story(worker, envelope, fields);
            default -> new Receipt(envelope.change(), "unreadable", Set.of());
        };
    }

    private Receipt registration(Worker worker, Envelope envelope, Fields fields) {
        var reader = new RegistrationReader(fields, worker.practice(), plan);
        return reader.read()
                .map(registration -> {
                    var flags = flags(worker, registration, reader.flags());
                    var write = new Write(envelope.change(), writer(worker, envelope), made(worker, envelope));
                    var isKept = registrations.write(write, registration, flags) == Outcome.KEPT;
                    return receipt(envelope, isKept ? "received" : "closed", flags);
                })
                .orElseGet(() -> receipt(envelope, "unreadable", Set.of()));
    }

    /** Who filled it in, if that is still somebody of the organisation. */
    private Optional<UUID> writer(Worker worker, Envelope envelope) {
        return envelope.account().equals(worker.mark())
                ? Optional.of(worker.account())
                : marks.find(envelope.account());
    }

    private static LocalDate made(Worker worker, Envelope envelope) {
        var earliest = worker.today().minusDays(LONGEST_WAIT);
        if (envelope.made().isAfter(worker.today())) {
            return worker.today();
        }
        return envelope.made().isBefore(earliest) ? earliest : envelope.made();
    }

    private Set<Flag> flags(Worker worker, Registration registration, Set<Flag> found) {
        var flags = EnumSet.noneOf(Flag.class);
        if (registration.state() == State.WITHDRAWN) {
            return flags;
        }
        var last = registration.series().flatMap(series -> registrations.lastBefore(series, registration.day()));
        flags.addAll(found);
        flags.addAll(Rules.look(registration, last, worker.today()));
        if (registrations.isTwice(registration)) {
            flags.add(Flag.TWICE);
        }
        if (tellsWho(registration)) {
            flags.add(Flag.PERSON);
        }
        return flags;
    }

    /** A neighbourhood of the plan was looked at when it was put there; so the plan is read only when there is a doubt. */
    private boolean tellsWho(Registration registration) {
        var place = registration.neighbourhood();
        return !check.doubts(registration.note()).isEmpty()
                || !check.doubts(place).isEmpty() && !plan.neighbourhoods().contains(place);
    }

    private Receipt signal(Worker worker, Envelope envelope, Fields fields) {
        return new SignalReader(fields, worker.practice(), made(worker, envelope))
                .read()
                .map(signal -> {
                    signals.add(signal);
                    return receipt(envelope, "received", Set.of());
                })
                .orElseGet(() -> receipt(envelope, "unreadable", Set.of()));
    }

    private Receipt story(Worker worker, Envelope envelope, Fields fields) {
        return new StoryReader(fields, check, made(worker, envelope))
                .read()
                .map(story -> {
                    // Of nobody we know: then who brings it may not review it.
                    stories.add(story, writer(worker, envelope).or(() -> Optional.of(worker.account())));
                    return receipt(envelope, "received", Set.of());
                })
                .orElseGet(() -> receipt(envelope, "unreadable", Set.of()));
    }

    private static Receipt receipt(Envelope envelope, String status, Set<Flag> flags) {
        return new Receipt(
                envelope.change(), status, flags.stream().map(Flag::code).collect(Collectors.toSet()));
    }
}
