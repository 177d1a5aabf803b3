package nl.kinderwerk.study;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kinderwerk.study.SampleSpecification.Answer;
import nl.kinderwerk.study.SampleSpecification.Stratum;

/** Reads the part {@code sample} of wave.yaml. */
final class SampleReader {
    private final List<Item> items;

    SampleReader(List<Item> items) {
        this.items = items;
    }

    SampleSpecification read(Entry entry) {
        var specification = new SampleSpecification(
                entry.requiredInteger("seed"),
                entry.decimal("response").orElse(1.0),
                entry.decimal("skipped").orElse(0.0),
                entry.requiredInteger("smallest"),
                entry.requiredInteger("largest"),
                entry.decimal("likeness").orElse(0.0),
                entry.entries("strata").stream().map(SampleReader::stratum).toList(),
                answers(entry));
        if (specification.smallest() < 1 || specification.largest() < specification.smallest()) {
            entry.fault(entry.line("smallest"), "smallest must be at least 1 and at most largest.", "Mend them.");
        }
        entry.done();
        return specification;
    }

    private static Stratum stratum(Entry entry) {
        var stratum =
                new Stratum(entry.string("area"), entry.requiredInteger("population"), entry.requiredInteger("drawn"));
        if (stratum.drawn() < 1 || stratum.drawn() > stratum.population()) {
            entry.fault(entry.line("drawn"), "drawn must be at least 1 and at most population.", "Mend it.");
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
                entry.decimal("shown").orElse(1.0),
                entry.flag("by_organisation"),
                numbers(entry, "shares", options),
                rows(entry, options, item.scale().size()),
                numbers(entry, "exact", options),
                entry.decimal("mean").orElse(0.0));
        entry.done();
        return answer;
    }

    private static Map<String, Double> numbers(Entry entry, String key, Set<String> options) {
        var numbers = new LinkedHashMap<String, Double>();
        entry.entry(key)
                .ifPresent(all -> all.keys().forEach(code -> {
                    known(all, code, options);
                    numbers.put(code, all.decimal(code).orElse(0.0));
                }));
        return numbers;
    }

    private static Map<String, List<Double>> rows(Entry entry, Set<String> options, int scale) {
        var rows = new LinkedHashMap<String, List<Double>>();
        entry.entry("rows")
                .ifPresent(all -> all.keys().forEach(code -> {
                    known(all, code, options);
                    var weights = all.strings(code).stream()
                            .filter(w -> w.matches("\\d+(\\.\\d+)?"))
                            .map(Double::valueOf)
                            .toList();
                    if (weights.size() != scale) {
                        all.fault(
                                all.line(code),
                                "A row needs " + scale + " numbers, one for each code of the scale.",
                                "Mend it.");
                    }
                    rows.put(code, weights);
                }));
        return rows;
    }

    private static void known(Entry entry, String code, Set<String> options) {
        if (!options.contains(code)) {
            entry.fault(entry.line(code), "The item has no option '" + code + "'.", "Use its codes.");
        }
    }
}
