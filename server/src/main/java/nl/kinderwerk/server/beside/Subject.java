package nl.kinderwerk.server.beside;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Practice;

/** What is both registered of a session and asked of kinderwerkers, with the same options of the codebook. */
enum Subject {
    /** What a session is for. */
    AIMS(Practice::aims),
    /** With whom it is done. */
    PARTNERS(Practice::partners),
    /** What kind of session it is. */
    ACTIVITIES(Practice::activities);

    private final Function<Practice, Item> item;

    Subject(Function<Practice, Item> item) {
        this.item = item;
    }

    Item item(Practice practice) {
        return item.apply(practice);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Subject> of(String code) {
        return Arrays.stream(values())
                .filter(subject -> subject.code().equals(code))
                .findFirst();
    }
}
