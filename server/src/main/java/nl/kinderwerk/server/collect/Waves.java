package nl.kinderwerk.server.collect;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;

/** The waves of the study that are asked on the web. */
final class Waves {
    private final Supplier<Study> study;
    private final Clock clock;

    Waves(Supplier<Study> study, Clock clock) {
        this.study = study;
        this.clock = clock;
    }

    Study study() {
        return study.get();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A wave that can be answered today. */
    Optional<Wave> open(String id) {
        return Optional.ofNullable(study().waves().get(id)).filter(this::isOpen);
    }

    /** The newest wave that anybody may answer today. */
    Optional<Wave> openToAll() {
        return study().waves().values().stream()
                .filter(this::isOpen)
                .filter(wave -> wave.collect().orElseThrow().openLink())
                .max(Comparator.comparingInt(Wave::year));
    }

    /** A wave that was or will be asked on the web and is not frozen. */
    Optional<Wave> asked(String id) {
        return Optional.ofNullable(study().waves().get(id)).filter(w -> !w.hasAnswers());
    }

    /** A wave of which there are answers. */
    Optional<Wave> frozen(String id) {
        return Optional.ofNullable(study().waves().get(id)).filter(Wave::hasAnswers);
    }

    /** Ids of the waves whose codes may still be used, today or later. */
    List<String> current() {
        return study().waves().values().stream()
                .filter(w ->
                        w.collect().filter(c -> !today().isAfter(c.until())).isPresent())
                .map(Wave::id)
                .toList();
    }

    private boolean isOpen(Wave wave) {
        return wave.collect().filter(collect -> collect.isOpen(today())).isPresent() && !wave.hasAnswers();
    }
}
