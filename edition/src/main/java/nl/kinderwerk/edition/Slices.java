package nl.kinderwerk.edition;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Condition;
import nl.kinderwerk.figures.Domain;
import nl.kinderwerk.study.Area;
import nl.kinderwerk.study.Breakdown;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Text;
import nl.kinderwerk.study.Wave;

/** The slices that the breakdowns of a study offer: the whole first, then each breakdown in its own order. */
final class Slices {
    private final Study study;
    private final List<Breakdown> breakdowns;

    private Slices(Study study, List<Breakdown> breakdowns) {
        this.study = study;
        this.breakdowns = breakdowns;
    }

    static List<Slice> of(Study study) {
        return new Slices(study, study.breakdowns()).all();
    }

    /** Those for which a wave has editions. */
    static List<Slice> of(Study study, Wave wave) {
        var breakdowns = study.breakdowns().stream()
                .filter(b -> wave.breakdowns().contains(b.id()))
                .toList();
        return new Slices(study, breakdowns).all();
    }

    /** The id of the slice that a study file calls by the code of an area, or as {@code breakdown.group}. */
    static String idOf(String place) {
        return id(place.replace('.', '-'));
    }

    private List<Slice> all() {
        return Stream.concat(Stream.of(whole()), breakdowns.stream().flatMap(this::parts))
                .toList();
    }

    private Slice whole() {
        return new Slice(
                Domain.everybody(id(country().code())),
                sameInAll(country().name()),
                Optional.empty(),
                Optional.empty());
    }

    private Area country() {
        return study.areas().values().stream()
                .filter(a -> a.level() == Area.Level.COUNTRY)
                .findFirst()
                .orElseThrow();
    }

    private Stream<Slice> parts(Breakdown breakdown) {
        return breakdown
                .level()
                .map(level -> areas(breakdown, level))
                .orElseGet(() -> breakdown.groups().stream().map(g -> group(breakdown, g)));
    }

    private Stream<Slice> areas(Breakdown breakdown, Area.Level level) {
        return study.areas().values().stream().filter(a -> a.level() == level).map(a -> area(breakdown, a));
    }

    private Slice area(Breakdown breakdown, Area area) {
        var condition = new Condition(column(area.level()), Set.of(area.code()));
        return new Slice(
                new Domain(id(area.code()), List.of(condition)),
                sameInAll(area.name()),
                Optional.of(id(plannedParent(area))),
                Optional.of(breakdown.id()));
    }

    private static String column(Area.Level level) {
        return level == Area.Level.PROVINCE ? "province" : "municipality";
    }

    /** A municipality hangs under its province only when provinces are published too. */
    private String plannedParent(Area area) {
        var levels = breakdowns.stream().flatMap(b -> b.level().stream()).collect(Collectors.toSet());
        var parent = study.area(area.parent().orElseThrow());
        while (parent.level() != Area.Level.COUNTRY && !levels.contains(parent.level())) {
            parent = study.area(parent.parent().orElseThrow());
        }
        return parent.code();
    }

    private Slice group(Breakdown breakdown, Breakdown.Group group) {
        var condition = new Condition(breakdown.item().orElseThrow(), new HashSet<>(group.options()));
        return new Slice(
                new Domain(id(breakdown.id() + "-" + group.id()), List.of(condition)),
                group.label(),
                Optional.of(id(country().code())),
                Optional.of(breakdown.id()));
    }

    private Text sameInAll(String name) {
        return new Text(study.languages().stream().collect(Collectors.toMap(Function.identity(), l -> name)));
    }

    private static String id(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
