package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
    private final List<Component> components;

    Attack(Workings workings, List<Sum> published) {
        this.base = workings.base();
        this.components =
                connected(reduce(published)).stream().map(workings::of).toList();
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

    /** Sets of sums that overlap one another, directly or through others. */
    private static List<List<Sum>> connected(List<Sum> sums) {
        Map<BitSet, List<Sum>> sets = new LinkedHashMap<>();
        for (Sum sum : sums) {
            BitSet atoms = (BitSet) sum.atoms().clone();
            List<Sum> set = new ArrayList<>(List.of(sum));
            for (BitSet other :
                    sets.keySet().stream().filter(sum.atoms()::intersects).toList()) {
                atoms.or(other);
                set.addAll(Objects.requireNonNull(sets.remove(other)));
            }
            sets.put(atoms, set);
        }
        return List.copyOf(sets.values());
    }

    /** How many of the group can have said it. */
    Interval interval(BitSet group) {
        BitSet free = (BitSet) group.clone();
        double low = 0;
        double high = 0;
        for (Component component : touched(group)) {
            free.andNot(component.atoms());
            Interval part = component.interval(group);
            low += part.low();
            high += part.high();
        }
        return new Interval(low, high + base.size(free));
    }

    private List<Component> touched(BitSet group) {
        return components.stream().filter(c -> c.atoms().intersects(group)).toList();
    }

    /** Whether the interval of the group is at least so wide; often known without a programme, or with one. */
    boolean leaves(double width, BitSet group) {
        if (shows(width, group)) {
            return true;
        }
        for (Component component : touched(group)) {
            component.explore(group);
            if (shows(width, group)) {
                return true;
            }
        }
        return interval(group).width() >= width - ROUNDING;
    }

    /** Whether worlds found before show that the interval of the group is at least so wide. */
    boolean shows(double width, BitSet group) {
        BitSet free = (BitSet) group.clone();
        double seen = 0;
        for (Component component : touched(group)) {
            free.andNot(component.atoms());
            seen += component.widthSeen(group);
        }
        return seen + base.size(free) >= width;
    }
}
