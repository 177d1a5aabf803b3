package nl.kinderwerk.study.foreign;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether two names or wordings look like the same thing. */
public final class Likeness {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern TAGS = Pattern.compile("<[^>]{0,200}>");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Likeness() {}

    /** Letters and digits only, small, without accents and mark-up; words parted by a low line. */
    public static String plain(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(TAGS.matcher(text).replaceAll(" "), Normalizer.Form.NFD));
        var words = OTHER.matcher(bare.replaceAll("").toLowerCase(Locale.ROOT)).replaceAll("_");
        return words.replaceAll("^_+|_+$", "");
    }

    static boolean same(String one, Collection<String> others) {
        var plain = plain(one);
        return !plain.isEmpty()
                && others.stream().anyMatch(other -> plain(other).equals(plain));
    }

    /** Share of the different words of two texts that stand in both, from 0 to 1. */
    static double shared(String one, String other) {
        var ours = words(one);
        var theirs = words(other);
        var all = new HashSet<>(ours);
        all.addAll(theirs);
        ours.retainAll(theirs);
        return all.isEmpty() ? 0 : (double) ours.size() / all.size();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(plain(text).split("_", -1)));
    }
}
