package nl.kinderwerk.figures.protect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kinderwerk.figures.protect.Attack.Sum;

/**
 * What was worked out about sums that stand together: it holds wherever the same sums do, whatever else is published. For
 * one thread.
 */
record Workings(Base base, Map<Set<Sum>, Component> components) {
    Workings(Base base) {
        this(base, new HashMap<>());
    }

    Component of(List<Sum> sums) {
        return components.computeIfAbsent(new HashSet<>(sums), s -> new Component(base, sums));
    }
}
