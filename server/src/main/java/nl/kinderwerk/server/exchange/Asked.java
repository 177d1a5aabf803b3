package nl.kinderwerk.server.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.server.exchange.Register.Mark;

/**
 * Which registrations are asked for.
 *
 * @param first the first day
 * @param last the last day
 * @param after where the page before ended
 * @param size how many at once
 * @param faults what cannot be used
 */
record Asked(LocalDate first, LocalDate last, Mark after, int size, List<Problem.Parameter> faults) {
    private static final int USUAL_SIZE = 100;
    private static final int LARGEST = 500;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final Mark BEGIN = new Mark(EARLIEST, new UUID(0, 0));
    private static final char SEPARATOR = '_';

    Asked {
        faults = List.copyOf(faults);
    }

    static Asked of(HttpServletRequest request) {
        var faults = new ArrayList<Problem.Parameter>();
        var words = ApiAnswers.words(request);
        var first = read(request, "from", EARLIEST, Asked::day);
        var last = read(request, "until", LATEST, Asked::day);
        var after = read(request, "after", BEGIN, Asked::mark);
        var size = read(request, "pageSize", USUAL_SIZE, Asked::size);
        if (first.isEmpty()) {
            faults.add(new Problem.Parameter("from", words.say("problem.day")));
        }
        if (last.isEmpty()) {
            faults.add(new Problem.Parameter("until", words.say("problem.day")));
        }
        if (after.isEmpty()) {
            faults.add(new Problem.Parameter("after", words.say("problem.after")));
        }
        if (size.isEmpty()) {
            faults.add(new Problem.Parameter("pageSize", words.say("problem.size", LARGEST)));
        }
        return new Asked(
                first.orElse(EARLIEST), last.orElse(LATEST), after.orElse(BEGIN), size.orElse(USUAL_SIZE), faults);
    }

    private interface Reader<T> {
        Optional<T> read(String text);
    }

    private static <T> Optional<T> read(HttpServletRequest request, String name, T usual, Reader<T> reader) {
        var text = request.getParameter(name);
        return text == null ? Optional.of(usual) : reader.read(text);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> size(String text) {
        return text.matches("\\d{1,3}")
                ? Optional.of(Integer.valueOf(text)).filter(size -> size > 0 && size <= LARGEST)
                : Optional.empty();
    }

    private static Optional<Mark> mark(String text) {
        var parts = text.split(String.valueOf(SEPARATOR), 2);
        try {
            return parts.length == 2
                    ? day(parts[0]).map(day -> new Mark(day, UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The mark behind a registration, as it stands in an address. */
    static String mark(Registered last) {
        return last.day().toString() + SEPARATOR + last.id();
    }
}
