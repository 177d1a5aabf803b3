package nl.kinderwerk.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kinderwerk.study.SampleSpecification.Stratum;

/** Draws the organisations of a sample wave and the workers in them who answer. */
final class SampleDesign {
    /** Decimals of a weight; enough to give back the population of a province. */
    private static final int DECIMALS = 6;

    private final SampleSpecification specification;
    private final Map<String, Area> areas;
    private final SampleRandom random;
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Organisation> known;
    private int respondents;
    private int codes;

    /** @param known organisations of another wave, of which some may take part again */
    SampleDesign(SampleSpecification specification, Map<String, Area> areas, List<Organisation> known) {
        this.specification = specification;
        this.areas = areas;
        this.known = known;
        this.codes = known.stream().mapToInt(o -> o.number()).max().orElse(0);
        this.random = new SampleRandom(specification.seed(), "design");
    }

    /**
     * A cluster with those of its workers who answer.
     *
     * @param traits what colleagues have in common, by column: an effect in log-odds, or for an answer that all give the
     *     same a share; it stays when the organisation takes part again
     */
    record Organisation(List<Person> people, Map<String, Double> traits) {
        String cell(String column) {
            return people.getFirst().cells().getOrDefault(column, "");
        }

        private int number() {
            return Integer.parseInt(cell(Layout.ORGANISATION).substring(1));
        }
    }

    /**
     * A respondent.
     *
     * @param cells by column
     * @param edition share (0–1) that tells which version of the form was filled in
     */
    record Person(Map<String, String> cells, double edition) {}

    List<Organisation> draw() {
        specification.strata().forEach(this::stratum);
        return organisations;
    }

    private void stratum(Stratum stratum) {
        var municipalities = areas.values().stream()
                .filter(a -> a.parent().filter(stratum.area()::equals).isPresent())
                .map(Area::code)
                .toList();
        var again = known.stream()
                .filter(o -> o.cell(Layout.PROVINCE).equals(stratum.area()))
                .collect(Collectors.toCollection(ArrayList::new));
        for (var i = 0; i < stratum.drawn(); i++) {
            if (takesPartAgain(again)) {
                var same = again.remove(random.below(again.size()));
                organisation(stratum, same.cell(Layout.ORGANISATION), same.cell(Layout.MUNICIPALITY), same.traits());
            } else {
                var municipality = municipalities.get(random.below(municipalities.size()));
                organisation(stratum, code("O%03d", ++codes), municipality, new HashMap<>());
            }
        }
    }

    /** Asks chance only when there is something to choose, so that a wave without another stays as it is. */
    private boolean takesPartAgain(List<Organisation> again) {
        return !again.isEmpty()
                && random.chance(specification.again().orElseThrow().share());
    }

    private void organisation(Stratum stratum, String code, String municipality, Map<String, Double> traits) {
        var workers = specification.smallest() + random.below(specification.largest() - specification.smallest() + 1);
        var answering = 1;
        for (var i = 1; i < workers; i++) {
            answering += random.chance(specification.response()) ? 1 : 0;
        }
        var design = new TreeMap<String, String>();
        design.put(Layout.ORGANISATION, code);
        design.put(Layout.PROVINCE, stratum.area());
        design.put(Layout.MUNICIPALITY, municipality);
        design.put(Layout.POPULATION, Integer.toString(stratum.population()));
        design.put(Layout.WORKERS, Integer.toString(workers));
        design.put(Layout.WEIGHT, weight(stratum, workers, answering));
        var people = new ArrayList<Person>();
        for (var i = 0; i < answering; i++) {
            people.add(person(design));
        }
        organisations.add(new Organisation(List.copyOf(people), traits));
    }

    private Person person(Map<String, String> design) {
        var cells = new TreeMap<>(design);
        cells.put(Layout.RESPONDENT, code("R%04d", ++respondents));
        return new Person(cells, random.share());
    }

    /** Base weight: organisations that each drawn one stands for, times workers that each respondent stands for. */
    private static String weight(Stratum stratum, int workers, int answering) {
        return BigDecimal.valueOf((long) stratum.population() * workers)
                .divide(BigDecimal.valueOf((long) stratum.drawn() * answering), DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String code(String pattern, int number) {
        return String.format(Locale.ROOT, pattern, number);
    }
}
