package nl.kinderwerk.study.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Answers that are not in the base; as numbers they are below zero, where no answer is. */
enum State {
    /** Shown and not answered. */
    SKIPPED(-1),
    /** The respondent does not know. */
    DONT_KNOW(-2),
    /** The question does not apply to the respondent. */
    NOT_APPLICABLE(-3);

    private final int number;

    State(int number) {
        this.number = number;
    }

    static Optional<State> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }

    /** As it stands in the answers. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in SPSS. */
    int number() {
        return number;
    }
}
