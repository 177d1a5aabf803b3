package nl.kinderwerk.server.collect;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.kinderwerk.study.Area;

/** The municipalities to choose from, by province. */
record Places(Map<String, Area> areas) {
    boolean has(String code) {
        var area = areas.get(code);
        return area != null && area.level() == Area.Level.MUNICIPALITY;
    }

    String name(String code) {
        var area = areas.get(code);
        return area == null ? "" : area.name();
    }

    /** Code of the province in which a municipality lies. */
    String province(String municipality) {
        var area = areas.get(municipality);
        return area == null ? "" : area.parent().orElse("");
    }

    List<Area> provinces() {
        return sorted(Area.Level.PROVINCE, "");
    }

    List<Area> municipalities(String province) {
        return sorted(Area.Level.MUNICIPALITY, province);
    }

    private List<Area> sorted(Area.Level level, String parent) {
        return areas.values().stream()
                .filter(area -> area.level() == level)
                .filter(area -> parent.isEmpty() || area.parent().orElse("").equals(parent))
                .sorted(Comparator.comparing(Area::name))
                .toList();
    }
}
