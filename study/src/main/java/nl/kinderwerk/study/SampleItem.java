package nl.kinderwerk.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.kinderwerk.study.SampleDesign.Organisation;
import nl.kinderwerk.study.SampleDesign.Person;
import nl.kinderwerk.study.SampleSpecification.Answer;

/** Generates the answers of all respondents to one item. */
final class SampleItem {
    private static final String SKIPPED = "skipped";

    private final Item item;
    private final Answer answer;
    private final SampleSpecification specification;
    private final SampleRandom random;

    private final Predicate<Item.Option> asked;
    private Map<String, Double> traits = Map.of();

    /** @param asked whether the wave knew an option already */
    SampleItem(Item item, Answer answer, SampleSpecification specification, Predicate<Item.Option> asked) {
        this.item = item;
        this.asked = asked;
        this.answer = answer;
        this.specification = specification;
        random = new SampleRandom(specification.seed(), item.id());
    }

    void answer(List<Organisation> organisations) {
        organisations.forEach(this::answer);
        var units = answer.byOrganisation()
                ? organisations.stream().map(Organisation::people).toList()
                : organisations.stream()
                        .flatMap(o -> o.people().stream().map(List::of))
                        .toList();
        answer.exact()
                .forEach((code, percent) ->
                        new SampleMargin(item.id(), code, percent / 100, () -> otherThan(code), random).meet(units));
    }

    private void answer(Organisation organisation) {
        traits = organisation.traits();
        var common = answer.byOrganisation()
                ? Optional.of(traits.computeIfAbsent(item.id(), i -> random.share()))
                : Optional.<Double>empty();
        for (var person : organisation.people()) {
            if (random.chance(answer.shown())) {
                answer(person, common);
            }
        }
    }

    private void answer(Person person, Optional<Double> common) {
        var cells = person.cells();
        switch (item.type()) {
            case SINGLE -> cells.put(item.id(), unlessSkipped(() -> single(common.orElseGet(() -> share(item.id())))));
            case NUMBER -> cells.put(item.id(), unlessSkipped(this::number));
            case AREA -> cells.put(item.id(), unlessSkipped(() -> cells.getOrDefault(Layout.MUNICIPALITY, "")));
            case MATRIX_FREQUENCY -> matrix(cells);
            case MULTI, MULTI_TOP3 -> multiple(person);
            case TEXT -> {}
        }
    }

    private String unlessSkipped(Supplier<String> value) {
        return random.chance(specification.skipped()) ? SKIPPED : value.get();
    }

    /** A share in which the effect of the organisation on this column is worked in. */
    private double share(String column) {
        return random.share(traits.computeIfAbsent(column, c -> random.effect(specification.likeness())));
    }

    private String single(double share) {
        return item.options()
                .get(SampleRandom.index(share, weights(item.options(), "")))
                .code();
    }

    private String otherThan(String code) {
        return item.options()
                .get(SampleRandom.index(random.share(), weights(item.options(), code)))
                .code();
    }

    private List<Double> weights(List<Item.Option> options, String without) {
        return options.stream()
                .map(o -> o.code().equals(without) ? 0.0 : answer.shares().getOrDefault(o.code(), 0.0))
                .toList();
    }

    /** Exponential around the mean: many spend little, a few spend much. */
    private String number() {
        return Long.toString(StrictMath.round(-answer.mean() * StrictMath.log(share(item.id()))));
    }

    private void matrix(Map<String, String> cells) {
        for (var row : item.options()) {
            var weights = answer.rows().get(row.code());
            if (weights != null && asked.test(row)) {
                var column = Layout.option(item, row);
                cells.put(
                        column,
                        unlessSkipped(() -> item.scale()
                                .get(SampleRandom.index(share(column), weights))
                                .code()));
            }
        }
    }

    /** Ticks; a question that is skipped is shown and wholly blank, one that is answered has at least one tick. */
    private void multiple(Person person) {
        var shown = item.options().stream()
                .filter(asked)
                .filter(o -> person.edition() * 100 < answer.until().getOrDefault(o.code(), 100.0))
                .toList();
        shown.forEach(o -> person.cells().put(Layout.option(item, o), "0"));
        if (random.chance(specification.skipped())) {
            return;
        }
        var ticked = ticked(shown);
        ticked.forEach(o -> person.cells().put(Layout.option(item, o), "1"));
        if (item.type() == Item.Type.MULTI_TOP3) {
            top(person.cells(), new ArrayList<>(ticked));
        }
    }

    private List<Item.Option> ticked(List<Item.Option> shown) {
        var ticked = shown.stream()
                .filter(o ->
                        share(Layout.option(item, o)) * 100 < answer.shares().getOrDefault(o.code(), 0.0))
                .toList();
        var alone =
                ticked.stream().filter(o -> answer.alone().contains(o.code())).findFirst();
        if (alone.isPresent()) {
            return List.of(alone.get());
        }
        return ticked.isEmpty() ? List.of(shown.get(SampleRandom.index(random.share(), weights(shown, "")))) : ticked;
    }

    /** The options that are ticked most by others also reach the top three most often. */
    private void top(Map<String, String> cells, List<Item.Option> ticked) {
        for (var rank = 1; rank <= Layout.TOP && !ticked.isEmpty(); rank++) {
            var chosen = ticked.remove(SampleRandom.index(random.share(), weights(ticked, "")));
            cells.put(Layout.top(item, rank), chosen.code());
        }
    }
}
