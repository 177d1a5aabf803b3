package nl.kinderwerk.study;

import java.util.List;
import java.util.Optional;

/**
 * A choice that re-draws the figures for a part of the respondents: by area level, or by groups of options of a
 * single-choice item.
 *
 * @param level the area level it offers; absent when it is by item
 * @param item the single-choice item; absent when it is by area
 * @param groups the parts; empty when it is by area
 */
public record Breakdown(String id, Text label, Optional<Area.Level> level, Optional<String> item, List<Group> groups) {
    public Breakdown {
        groups = List.copyOf(groups);
    }

    /** Options of the item taken together under one name. */
    public record Group(String id, Text label, List<String> options) {
        public Group {
            options = List.copyOf(options);
        }
    }
}
