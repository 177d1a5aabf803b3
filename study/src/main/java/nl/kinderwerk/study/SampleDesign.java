package nl.kinderwerk.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.kinderwerk.study.SampleSpecification.Stratum;

/** Draws the organisations of a sample wave and the workers in them who answer. */
final class SampleDesign {
    /** Decimals of a weight; enough to give back the population of a province. */
    private static final int DECIMALS = 6;

    private final SampleSpecification specification;
    private final Map<String, Area> areas;
    private final SampleRandom random;
    private final List<Organisation> organisations = new ArrayList<>();
    private int respondents;

    SampleDesign(SampleSpecification specification, Map<String, Area> areas) {
        this.specification = specification;
        this.areas = areas;
        this.random = new SampleRandom(specification.seed(), "design");
    }

    /** A cluster with those of its workers who answer. */
    record Organisation(List<Person> people) {}

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
        for (var i = 0; i < stratum.drawn(); i++) {
            organisation(stratum, municipalities.get(random.below(municipalities.size())));
        }
    }

    private void organisation(Stratum stratum, String municipality) {
        var workers = specification.smallest() + random.below(specification.largest() - specification.smallest() + 1);
        var answering = 1;
        for (var i = 1; i < workers; i++) {
            answering += random.chance(specification.response()) ? 1 : 0;
        }
        var design = new TreeMap<String, String>();
        design.put(Layout.ORGANISATION, code("O%03d", organisations.size() + 1));
        design.put(Layout.PROVINCE, stratum.area());
        design.put(Layout.MUNICIPALITY, municipality);
        design.put(Layout.POPULATION, Integer.toString(stratum.population()));
        design.put(Layout.WEIGHT, weight(stratum, workers, answering));
        var people = new ArrayList<Person>();
        for (var i = 0; i < answering; i++) {
            people.add(person(design));
        }
        organisations.add(new Organisation(List.copyOf(people)));
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
