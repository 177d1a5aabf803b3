package nl.kinderwerk.server.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a file mean, and the texts in them.
 *
 * @param columns the name of a column, by {@link Field#code()}
 * @param texts what a text means, by the field in whose column it stands: see {@link Meanings}
 * @param isCounted whether numbers were counted where no column says so
 */
record Binding(Map<String, String> columns, Map<String, Map<String, String>> texts, boolean isCounted) {
    Binding {
        columns = Map.copyOf(columns);
        texts = Map.copyOf(texts);
    }

    private static final String COLUMN = "column.";
    private static final String TEXT = "text.";

    /** What a co-ordinator filled in. */
    static Binding of(HttpServletRequest form) {
        var columns = new HashMap<String, String>();
        var texts = new HashMap<String, Map<String, String>>();
        for (var field : Field.values()) {
            var column = form.getParameter(COLUMN + field.code());
            if (column != null && !column.isEmpty()) {
                columns.put(field.code(), column);
            }
            texts.put(field.code(), texts(form, TEXT + field.code() + "."));
        }
        return new Binding(columns, texts, "counted".equals(form.getParameter("counted")));
    }

    private static Map<String, String> texts(HttpServletRequest form, String prefix) {
        var texts = new HashMap<String, String>();
        form.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(prefix) && !values[0].isEmpty()) {
                texts.put(name.substring(prefix.length()), values[0]);
            }
        });
        return Map.copyOf(texts);
    }

    Optional<String> column(Field field) {
        return Optional.ofNullable(columns.get(field.code()));
    }

    /** What was said that a text means, if something was. */
    Optional<String> meaning(Field field, String text) {
        return Optional.ofNullable(texts.getOrDefault(field.code(), Map.of()).get(text));
    }
}
