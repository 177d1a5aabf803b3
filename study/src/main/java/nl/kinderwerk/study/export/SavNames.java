package nl.kinderwerk.study.export;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names that SPSS allows: at most 64 bytes, and no words of its language. A column keeps its own name wherever that is
 * one, so that the same study gives the same names.
 */
final class SavNames {
    private static final int LONGEST = 64;
    private static final Set<String> RESERVED =
            Set.of("all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with");

    private final Map<String, String> byColumn = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    SavNames(List<String> columns) {
        columns.forEach(column -> {
            if (fits(column)) {
                byColumn.put(column, column);
                taken.add(column);
            }
        });
        columns.forEach(column -> byColumn.computeIfAbsent(column, this::other));
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    String of(String column) {
        return byColumn.getOrDefault(column, column);
    }

    /** The name of a set without its dollar, which takes a byte. */
    String set(String id) {
        return id.length() < LONGEST ? id : id.substring(0, LONGEST - 1);
    }

    private static boolean fits(String column) {
        return bytes(column) <= LONGEST && !RESERVED.contains(column);
    }

    private String other(String column) {
        for (var number = 1; ; number++) {
            var ending = "_" + number;
            var name = column.substring(0, Math.min(column.length(), LONGEST - ending.length())) + ending;
            if (taken.add(name)) {
                return name;
            }
        }
    }
}
