package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What an outsider can work out about one option (statistics.md, 9.6). Known are the size of every group and, for the
 * groups published, how many of them said it; unknown is how many said it in every other group.
 *
 * <p>Sums that hold other sums are first reduced by subtraction, which leaves apart what is apart: for nested areas the
 * answer is then a closed form, and only overlapping ones need a programme.
 */
final class Attack {
    /** A published fact: {@code x} persons of the group said it. */
    record Sum(BitSet atoms, int x) {}

    private static final double ROUNDING = 1e-6;
    private final Base base;
    private final List<Component> components = new ArrayList<>();

    Attack(Base base, List<Sum> published) {
        this.base = base;
        reduce(published).forEach(this::connect);
    }

    /** The smallest sums that subtraction yields: together they say the same as those given. */
    static List<Sum> reduce(List<Sum> published) {
        List<Sum> reduced = new ArrayList<>();
        published.stream()
                .sorted(Comparator.comparing(s -> s.atoms().cardinality()))
                .map(s -> rest(s, reduced))
                .filter(Attack::informs)
                .forEach(reduced::add);
        return reduced;
    }

    private static boolean informs(Sum rest) {
        if (rest.atoms().isEmpty() && rest.x() != 0) {
            throw Component.contradiction();
        }
        return !rest.atoms().isEmpty();
    }

    /** Those that nest with all chosen before them: the tree among the sums, which later sums do not change. */
    static List<Sum> nested(List<Sum> published) {
        List<Sum> tree = new ArrayList<>();
        published.stream()
                .filter(s -> tree.stream().allMatch(t -> Base.nested(s.atoms(), t.atoms())))
                .forEach(tree::add);
        return tree;
    }

    private static Sum rest(Sum whole, List<Sum> parts) {
        Sum rest = whole;
        for (Sum part : parts) {
            if (Base.contains(rest.atoms(), part.atoms())) {
                rest = new Sum(Base.minus(rest.atoms(), part.atoms()), rest.x() - part.x());
            }
        }
        return rest;
    }

    private void connect(Sum sum) {
        List<Component> touched = components.stream()
                .filter(c -> c.atoms().intersects(sum.atoms()))
                .toList();
        components.removeAll(touched);
        List<Sum> sums =
                new ArrayList<>(touched.stream().flatMap(c -> c.sums().stream()).toList());
        sums.add(sum);
        components.add(new Component(base, sums));
    }

    /** How many of the group can have said it. */
    Interval interval(BitSet group) {
        BitSet free = (BitSet) group.clone();
        double low = 0;
        double high = 0;
        for (Component component : components) {
            if (component.atoms().intersects(group)) {
                free.andNot(component.atoms());
                Interval part = component.interval(group);
                low += part.low();
                high += part.high();
            }
        }
        return new Interval(low, high + base.size(free));
    }

    /** Whether the interval of the group is at least so wide; often known without a programme. */
    boolean leaves(double width, BitSet group) {
        BitSet free = (BitSet) group.clone();
        components.forEach(c -> free.andNot(c.atoms()));
        double seen = base.size(free)
                + components.stream().mapToDouble(c -> c.widthSeen(group)).sum();
        return seen >= width || interval(group).width() >= width - ROUNDING;
    }
}
