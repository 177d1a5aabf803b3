package nl.kinderwerk.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the measurements: each prints what it measured as a ratio to a goal or to a named baseline of the same run. */
public final class Bench {
    /** One measurement. */
    interface Measurement {
        void run() throws Exception;
    }

    /** Something that is timed. */
    interface Work<E extends Exception> {
        void run() throws E;
    }

    private static final Map<String, Measurement> ALL = new LinkedHashMap<>();

    static {
        ALL.put("pages", new PageWeight());
        ALL.put("build", new BuildTime());
        ALL.put("serve", new ServeStart());
        ALL.put("figures", new FiguresAgainstScan());
        ALL.put("replicates", new Replicates());
        ALL.put("growth", new Growth());
        ALL.put("questionnaire", new QuestionnaireWeight());
        ALL.put("submissions", new Submissions());
        ALL.put("practice", new Practice());
        ALL.put("kills", new Kills());
    }

    private Bench() {}

    /** Runs the measurements named, or all. */
    public static void main(String[] names) throws Exception {
        var wanted = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
        for (var name : wanted) {
            var measurement = ALL.get(name);
            if (measurement == null) {
                System.err.println(
                        "There is no measurement '" + name + "'. There are: " + String.join(", ", ALL.keySet()));
                System.exit(2);
            } else {
                measurement.run();
            }
        }
    }

    /** How long a piece of work takes. */
    static <E extends Exception> double seconds(Work<E> work) throws E {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** The middle one: a machine that does other work as well disturbs it least. */
    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static void print(String what, double value, String unit, String against, double baseline) {
        System.out.printf(Locale.ROOT, "%-44s %9.2f %-4s = %.2f × %s%n", what, value, unit, value / baseline, against);
    }
}
