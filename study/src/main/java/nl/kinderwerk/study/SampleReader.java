package nl.kinderwerk.study;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kinderwerk.study.SampleSpecification.Answer;
import nl.kinderwerk.study.SampleSpecification.Stratum;

/** Reads the part {@code sample} of wave.yaml. */
final class SampleReader {
    private final List<Item> items;
    private final Map<String, Area> areas;

    SampleReader(List<Item> items, Map<String, Area> areas) {
        this.items = items;
        this.areas = areas;
    }

    SampleSpecification read(Entry entry) {
        var specification = new SampleSpecification(
                entry.requiredInteger("seed"),
                share(entry, "response", 1),
                share(entry, "skipped", 0),
                entry.requiredInteger("smallest"),
                entry.requiredInteger("largest"),
                entry.decimal("likeness").orElse(0.0),
                entry.entry("again").map(SampleReader::again),
                strata(entry),
                answers(entry));
        if (specification.smallest() < 1 || specification.largest() < specification.smallest()) {
            entry.fault(entry.line("smallest"), "smallest must be at least 1 and at most largest.", "Mend them.");
        }
        entry.done();
        return specification;
    }

    private static SampleSpecification.Again again(Entry entry) {
        var again = new SampleSpecification.Again(entry.string("wave"), share(entry, "share", 1));
        entry.done();
        return again;
    }

    private static double share(Entry entry, String key, double otherwise) {
        var share = entry.decimal(key).orElse(otherwise);
        if (share < 0 || share > 1) {
            entry.fault(entry.line(key), "'" + key + "' is a share from 0 to 1.", "Write 0.25 for 25 percent.");
        }
        return share;
    }

    private List<Stratum> strata(Entry entry) {
        var strata = entry.entries("strata").stream().map(this::stratum).toList();
        if (strata.isEmpty()) {
            entry.fault(entry.line("strata"), "There are no strata to draw from.", "Add strata: with a province.");
        }
        if (strata.stream().map(Stratum::area).distinct().count() < strata.size()) {
            entry.fault(entry.line("strata"), "A province stands in strata twice.", "Keep one.");
        }
        return strata;
    }

    private Stratum stratum(Entry entry) {
        var stratum =
                new Stratum(entry.string("area"), entry.requiredInteger("population"), entry.requiredInteger("drawn"));
        if (stratum.drawn() < 1 || stratum.drawn() > stratum.population()) {
            entry.fault(entry.line("drawn"), "drawn must be at least 1 and at most population.", "Mend it.");
        }
        var inside = Optional.of(stratum.area());
        if (areas.values().stream().noneMatch(a -> a.parent().equals(inside) && a.level() == Area.Level.MUNICIPALITY)) {
            entry.fault(
                    entry.line("area"),
                    "areas.csv has no municipality in a province '" + stratum.area() + "'.",
                    "Add one, or mend the code.");
        }
        entry.done();
        return stratum;
    }

    private Map<String, Answer> answers(Entry sample) {
        var answers = new HashMap<String, Answer>();
        sample.entry("answers")
                .ifPresent(all -> all.keys().forEach(id -> {
                    var entry = all.entry(id).orElseThrow();
                    var item = items.stream().filter(i -> i.id().equals(id)).findFirst();
                    if (item.isEmpty()) {
                        entry.fault(entry.line(), "There is no item '" + id + "'.", "Name one of items.");
                    } else {
                        answers.put(id, answer(entry, item.get()));
                    }
                }));
        return answers;
    }

    private static Answer answer(Entry entry, Item item) {
        var options = item.options().stream().map(Item.Option::code).collect(Collectors.toSet());
        var answer = new Answer(
                share(entry, "shown", 1),
                entry.flag("by_organisation"),
                numbers(entry, "shares", options),
                rows(entry, options, item.scale().size()),
                numbers(entry, "exact", options),
                numbers(entry, "until", options),
                alone(entry, options),
                entry.decimal("mean").orElse(0.0));
        needed(item)
                .filter(key -> !entry.has(key))
                .ifPresent(key -> entry.fault(
                        entry.line(), "'" + key + "' is missing for item '" + item.id() + "'.", "Add " + key + ":."));
        entry.done();
        return answer;
    }

    private static Optional<String> needed(Item item) {
        return switch (item.type()) {
            case SINGLE, MULTI, MULTI_TOP3 -> Optional.of("shares");
            case MATRIX_FREQUENCY -> Optional.of("rows");
            case NUMBER -> Optional.of("mean");
            case AREA, TEXT -> Optional.empty();
        };
    }

    private static Set<String> alone(Entry entry, Set<String> options) {
        var alone = entry.strings("alone");
        alone.forEach(code -> known(entry, "alone", code, options));
        return Set.copyOf(alone);
    }

    private static Map<String, Double> numbers(Entry entry, String key, Set<String> options) {
        var numbers = new LinkedHashMap<String, Double>();
        entry.entry(key)
                .ifPresent(all -> all.keys().forEach(code -> {
                    known(all, code, code, options);
                    numbers.put(code, percent(all, code));
                }));
        return numbers;
    }

    private static double percent(Entry entry, String code) {
        var percent = entry.decimal(code).orElse(0.0);
        if (percent < 0 || percent > 100) {
            entry.fault(entry.line(code), "A percentage lies between 0 and 100.", "Mend it.");
        }
        return percent;
    }

    private static Map<String, List<Double>> rows(Entry entry, Set<String> options, int scale) {
        var rows = new LinkedHashMap<String, List<Double>>();
        entry.entry("rows")
                .ifPresent(all -> all.keys().forEach(code -> {
                    known(all, code, code, options);
                    rows.put(code, weights(all, code, scale));
                }));
        return rows;
    }

    private static List<Double> weights(Entry rows, String code, int scale) {
        var weights = rows.strings(code).stream()
                .filter(w -> w.matches("\\d{1,6}(\\.\\d{1,6})?"))
                .map(Double::valueOf)
                .toList();
        if (weights.size() != scale) {
            rows.fault(
                    rows.line(code), "A row needs " + scale + " numbers, one for each code of the scale.", "Mend it.");
        }
        return weights;
    }

    private static void known(Entry entry, String key, String code, Set<String> options) {
        if (!options.contains(code)) {
            entry.fault(entry.line(key), "The item has no option '" + code + "'.", "Use its codes.");
        }
    }
}
