package nl.kinderwerk.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kinderwerk.figures.DuckTabulator;
import nl.kinderwerk.figures.Estimate;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Interval;
import nl.kinderwerk.figures.protect.LedgerEntry;
import nl.kinderwerk.figures.protect.Reason;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Wave;

/**
 * A cell that the ledger withholds, with what it would have said: computed anew from the answers, by no code that
 * makes pages.
 */
record Secret(String wave, String place, String section, String option, Estimate truth) {
    /** The numbers as a reader would see them, in either language. */
    Set<String> numbers() {
        return truth.n() == 0 ? Set.of() : numbers(percent(), low(), high(), (int) truth.x(), truth.n());
    }

    static Set<String> numbers(int percent, int low, int high, int count, int n) {
        var numbers = new HashSet<String>();
        numbers.add(percent + "%");
        numbers.add(low + "–" + high + "%");
        numbers.add(count + " van de " + n);
        numbers.add(count + " of " + n);
        numbers.add(count + " of the " + n);
        return numbers;
    }

    private int percent() {
        return (int) Math.floor(100 * truth.estimate().orElseThrow() + 0.5);
    }

    private int low() {
        return (int) Math.floor(100 * truth.low().orElse(0));
    }

    private int high() {
        return (int) Math.ceil(100 * truth.high().orElse(1));
    }

    /** Every withheld cell of the first versions. */
    static List<Secret> of(SampleEditions made) {
        try (var ledger = FileLedger.open(made.data)) {
            var entries = ledger.entries();
            return made.study.answered().stream()
                    .flatMap(wave -> {
                        var truths = truths(made, wave);
                        return entries.stream()
                                .filter(e -> e.wave().equals(wave.id()) && isWithheld(e))
                                .map(e -> secret(e, truths));
                    })
                    .toList();
        }
    }

    private static boolean isWithheld(LedgerEntry entry) {
        return entry.shown().isEmpty() && entry.reason() != Reason.EMPTY;
    }

    private static Secret secret(LedgerEntry e, Map<List<String>, Estimate> truths) {
        var truth = truths.get(List.of(e.item(), e.option(), e.place()));
        return new Secret(e.wave(), e.place(), e.item(), e.option(), java.util.Objects.requireNonNull(truth));
    }

    private static Map<List<String>, Estimate> truths(SampleEditions made, Wave wave) {
        var dataset = Dataset.open(made.data.resolve(wave.id()).resolve("v1"));
        var questions = Questions.of(made.study);
        var domains = Slices.of(made.study, wave).stream().map(Slice::domain).toList();
        var keys = new ArrayList<List<String>>();
        questions.forEach(q ->
                q.indicators().forEach(i -> domains.forEach(d -> keys.add(List.of(q.id(), i.option(), d.id())))));
        try (var tabulator = DuckTabulator.open(dataset.relation())) {
            var estimates = Figures.of(tabulator, Editions.design(new Response(wave, dataset.rows())))
                    .estimate(questions, domains, Interval.KG_NCHS);
            var truths = new HashMap<List<String>, Estimate>();
            for (var i = 0; i < keys.size(); i++) {
                truths.put(keys.get(i), estimates.get(i));
            }
            return truths;
        }
    }
}
