package nl.kinderwerk.study.foreign;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question of another tool with the columns in which its answers stand.
 *
 * @param question as far as the file tells, or as its form does
 * @param columns names in order: by code of the choice for {@link Shape#TICKS} and {@link Shape#ROWS}, by place
 *     ({@code 1}, {@code 2}, …) for {@link Shape#RANKED}, otherwise the only one under the empty text
 * @param otherColumn holds the text of "other, namely"
 * @param separator of {@link Shape#DELIMITED}, otherwise empty
 * @param texts what stands in the cells for each choice (or step of a scale), by that text; a tool that writes codes
 *     gives codes
 * @param meaning of all other cells, as the format has it
 * @param doubts what a person must look at, one sentence each
 */
public record Field(
        Question question,
        Shape shape,
        Map<String, String> columns,
        Optional<String> otherColumn,
        String separator,
        Map<String, String> texts,
        Meaning meaning,
        List<String> doubts) {
    public Field {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        doubts = List.copyOf(doubts);
    }
}
