package nl.kinderwerk.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kinderwerk.study.Breakdown;

/** The choices on the page of an edition: another wave, or another slice of the same wave. */
record Choices(List<Edition> all, Edition here, Words words) {

    Choice waves() {
        var options = all.stream()
                .filter(e -> e.slice().isWhole() && isCurrent(e))
                .map(e -> new Choice.Option(
                        e.release().label().in(words.language()),
                        Addresses.edition(e, words.language()),
                        e.release() == here.release()))
                .toList();
        return new Choice(words.say("choose.wave"), options, List.of());
    }

    /** The version one reads, and of other waves the newest. */
    private boolean isCurrent(Edition edition) {
        var wave = edition.release().wave();
        return wave.equals(here.release().wave())
                ? edition.release() == here.release()
                : all.stream()
                        .filter(e -> e.release().wave().equals(wave))
                        .findFirst()
                        .filter(newest -> newest.release() == edition.release())
                        .isPresent();
    }

    /** One for each breakdown of which at least one part may be shown; the whole comes first in each. */
    List<Choice> slices() {
        return here.study().breakdowns().stream()
                .map(this::slices)
                .filter(c -> c.options().size() > 1)
                .toList();
    }

    private Choice slices(Breakdown breakdown) {
        var options = all.stream()
                .filter(e -> e.release() == here.release())
                .filter(e -> e.slice().isWhole() || e.slice().breakdown().equals(Optional.of(breakdown.id())))
                .map(this::option)
                .toList();
        return new Choice(breakdown.label().in(words.language()), options, hidden(breakdown));
    }

    private Choice.Option option(Edition edition) {
        var label = edition.slice().isWhole() ? words.say("choose.whole") : edition.place(words.language());
        return new Choice.Option(
                label,
                Addresses.edition(edition, words.language()),
                edition.slice().equals(here.slice()));
    }

    /** Slices without an edition of their own: nothing of them may be shown. */
    private List<String> hidden(Breakdown breakdown) {
        var shown = all.stream()
                .filter(e -> e.release() == here.release())
                .map(Edition::slice)
                .collect(Collectors.toSet());
        return Slices.of(here.study()).stream()
                .filter(s -> s.breakdown().equals(Optional.of(breakdown.id())) && !shown.contains(s))
                .map(s -> s.label().in(words.language()))
                .toList();
    }
}
