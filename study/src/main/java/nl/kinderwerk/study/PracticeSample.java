package nl.kinderwerk.study;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How example registrations are made; {@code kinderwerk sample --practice} makes them, the same on every machine.
 *
 * @param from first day with registrations
 * @param until last day
 */
public record PracticeSample(long seed, LocalDate from, LocalDate until, List<Organisation> organisations) {
    public PracticeSample {
        organisations = List.copyOf(organisations);
    }

    /**
     * An invented organisation.
     *
     * @param code as in addresses
     * @param municipality {@code GM…}
     * @param page what its page for partners says, if it has one: texts by the names of the server's fields
     */
    public record Organisation(
            String code,
            String name,
            String municipality,
            Map<String, Text> page,
            List<Series> series,
            List<Story> stories) {
        public Organisation {
            page = Map.copyOf(page);
            series = List.copyOf(series);
            stories = List.copyOf(stories);
        }
    }

    /**
     * A recurring activity.
     *
     * @param activity a code of {@link Practice#activities}
     * @param children how many usually come; 0: none are expected
     * @param counted whether they are usually counted, not estimated
     * @param hasAges whether children are told apart by age
     */
    public record Series(
            String name,
            String activity,
            String place,
            String neighbourhood,
            DayOfWeek weekday,
            LocalTime time,
            int children,
            int parents,
            int volunteers,
            List<String> aims,
            List<String> partners,
            boolean counted,
            boolean hasAges) {
        public Series {
            aims = List.copyOf(aims);
            partners = List.copyOf(partners);
        }
    }

    /**
     * An invented story.
     *
     * @param teller who tells it, by the codes of the server
     * @param aim a code of {@link Practice#aims}
     * @param chosenBy who chose it for a report, if somebody did
     * @param chosenReason why they did; empty without them
     */
    public record Story(
            LocalDate day,
            String neighbourhood,
            String happened,
            String changed,
            String matters,
            String teller,
            String aim,
            Optional<String> chosenBy,
            String chosenReason) {}
}
