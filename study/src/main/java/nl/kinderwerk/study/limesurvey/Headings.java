package nl.kinderwerk.study.limesurvey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds columns by their names: by code where the export has codes, else by wording, which a person must confirm. */
final class Headings {
    private static final int SHORTEST = 10;

    private final List<String> columns;
    private final Set<String> known;
    private final Map<String, String> plain = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** A column, and whether it was found by its code. */
    record Found(String column, boolean byCode) {}

    Headings(List<String> columns) {
        this.columns = columns;
        this.known = Set.copyOf(columns);
        columns.forEach(column -> plain.putIfAbsent(small(column), column));
    }

    Optional<Found> find(Name name) {
        var found = name.codes().stream()
                .filter(known::contains)
                .findFirst()
                .map(column -> new Found(column, true))
                .or(() -> codeAndWords(name))
                .or(() -> words(name))
                .filter(f -> !taken.contains(f.column()));
        found.ifPresent(f -> taken.add(f.column()));
        return found;
    }

    /** A heading of code and wording: the code, a sign that belongs to no code, the wording. */
    private Optional<Found> codeAndWords(Name name) {
        return columns.stream()
                .filter(column -> name.codes().stream().limit(2).anyMatch(code -> beginsWith(column, code)))
                .filter(column -> name.wordings().stream().anyMatch(w -> endsWith(column, w)))
                .findFirst()
                .map(column -> new Found(column, true));
    }

    private static boolean beginsWith(String column, String code) {
        return column.startsWith(code) && column.length() > code.length() && parts(column.charAt(code.length()));
    }

    private static boolean parts(char sign) {
        return !Character.isLetterOrDigit(sign) && sign != '[';
    }

    private static boolean endsWith(String column, String wording) {
        return small(column).endsWith(small(wording));
    }

    private Optional<Found> words(Name name) {
        return name.wordings().stream()
                .flatMap(wording ->
                        Optional.ofNullable(plain.get(small(wording))).or(() -> abbreviated(wording)).stream())
                .findFirst()
                .map(column -> new Found(column, false));
    }

    /** The only heading that is the beginning of the wording, cut off with points. */
    private Optional<String> abbreviated(String wording) {
        var cut = columns.stream()
                .filter(column -> column.contains("..") || column.endsWith("…"))
                .filter(column -> isCut(column, small(wording)))
                .toList();
        return cut.size() == 1 ? Optional.of(cut.getFirst()) : Optional.empty();
    }

    private static boolean isCut(String column, String wording) {
        var parts = column.split("\\.\\.+|…", -1);
        var begin = small(parts[0]);
        var end = small(parts[parts.length - 1]);
        return begin.length() >= SHORTEST && wording.startsWith(begin) && wording.endsWith(end);
    }

    private static String small(String text) {
        return Html.plain(text).toLowerCase(Locale.ROOT);
    }
}
