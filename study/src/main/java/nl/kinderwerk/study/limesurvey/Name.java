package nl.kinderwerk.study.limesurvey;

import java.util.ArrayList;
import java.util.List;
import nl.kinderwerk.study.limesurvey.Survey.LimeQuestion;

/**
 * A column of answers under all the names that exports give it.
 *
 * @param codes names made of codes: of CSV, of VV exports, of archives
 * @param wordings the question with its option in brackets, as headings in words have it
 */
record Name(List<String> codes, List<String> wordings) {
    /** Of the question itself. */
    static Name of(String survey, LimeQuestion q) {
        return new Name(
                List.of(q.code(), sgqa(survey, q), "Q" + q.id()),
                q.text().values().stream().distinct().toList());
    }

    /**
     * Of a part of it.
     *
     * @param part the code in brackets
     * @param ids of the sub-questions, as in archives of the newest version
     * @param words of the part
     */
    static Name of(String survey, LimeQuestion q, String part, String ids, Iterable<String> words) {
        var codes = new ArrayList<String>();
        codes.add(q.code() + "[" + part + "]");
        // A heading of digits can lose its zeros in a spreadsheet.
        codes.add(q.code() + "[" + part.replaceFirst("^0+(?=\\d+$)", "") + "]");
        codes.add(q.code() + "_" + part);
        codes.add(sgqa(survey, q) + part);
        codes.add("Q" + q.id() + "_" + ids);
        return new Name(codes, wordings(q, words));
    }

    /** Of one scale of two: CSV counts them from 1, all others from 0. */
    static Name ofScale(String survey, LimeQuestion q, Survey.Sub row, int scale) {
        var codes = List.of(
                q.code() + "[" + row.code() + "][" + (scale + 1) + "]",
                q.code() + "_" + row.code() + "_" + scale,
                sgqa(survey, q) + row.code() + "-" + scale,
                sgqa(survey, q) + row.code() + "#" + scale,
                "Q" + q.id() + "_S" + row.id() + "-" + scale);
        return new Name(codes, List.of());
    }

    /** Element names cannot begin with a digit, so archives put a line before them. */
    private static String sgqa(String survey, LimeQuestion q) {
        return "_" + survey + "X" + q.group() + "X" + q.id();
    }

    private static List<String> wordings(LimeQuestion q, Iterable<String> words) {
        var wordings = new ArrayList<String>();
        for (var question : q.text().values()) {
            words.forEach(word -> wordings.add(question + " [" + word + "]"));
        }
        return wordings.stream().distinct().toList();
    }
}
