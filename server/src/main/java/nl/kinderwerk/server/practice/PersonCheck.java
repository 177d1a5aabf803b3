package nl.kinderwerk.server.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds in a Dutch text what may tell who somebody is. The device has the same rules, in {@code practice/person.js}: both
 * read {@code practice/person.json}, and one list of sentences tests both.
 */
public final class PersonCheck {
    private static final String FILE = "/app/practice/person.json";
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d\\p{L}])\\+?\\(?\\d(?:[ .()/-]{0,3}\\d){7,13}(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+");
    private static final Pattern PHONE = Pattern.compile("(?:0[1-9]|(?:\\+|00)31\\(?0?\\)?[1-9])\\d{8}");
    private static final int BSN_DIGITS = 9;
    private static final int ELEVEN = 11;

    private final Rules rules = read();

    /**
     * What the two sides share; all in small letters.
     *
     * @param names first names
     * @param ambiguous those that are words too, or begin a sentence often
     * @param cues after which a name comes: "heet", "mevrouw"
     * @param particles within a surname: "van", "de"
     * @param places after which a capital is no person's: "in", "de", "Buurthuis"
     * @param known words with a capital that are no names
     */
    record Rules(
            Set<String> names,
            Set<String> ambiguous,
            Set<String> cues,
            Set<String> particles,
            Set<String> places,
            Set<String> known) {}

    private static Rules read() {
        try (var file = Objects.requireNonNull(PersonCheck.class.getResourceAsStream(FILE))) {
            return JsonMapper.shared().readValue(file, Rules.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What in the text may tell who somebody is; nothing when it does not. */
    public Set<Doubt> doubts(String text) {
        var doubts = EnumSet.noneOf(Doubt.class);
        if (EMAIL.matcher(text).find()) {
            doubts.add(Doubt.EMAIL);
        }
        NUMBER.matcher(text).results().map(MatchResult::group).forEach(number -> {
            var digits = number.replaceAll("[ .()/-]", "");
            if (PHONE.matcher(digits).matches()) {
                doubts.add(Doubt.PHONE);
            } else if (isBsn(digits)) {
                doubts.add(Doubt.BSN);
            }
        });
        if (hasName(text)) {
            doubts.add(Doubt.NAME);
        }
        return doubts;
    }

    /** The eleven-test of the Basisregistratie Personen: 9·a + 8·b + … + 2·h − i is a multiple of eleven. */
    static boolean isBsn(String digits) {
        if (!digits.matches("\\d{8,9}")) {
            return false;
        }
        var all = "0".repeat(BSN_DIGITS - digits.length()) + digits;
        var sum = IntStream.range(0, BSN_DIGITS)
                .map(i -> (all.charAt(i) - '0') * (i == BSN_DIGITS - 1 ? -1 : BSN_DIGITS - i))
                .sum();
        return sum != 0 && sum % ELEVEN == 0;
    }

    private boolean hasName(String text) {
        var words = WORD.matcher(text).results().toList();
        return IntStream.range(0, words.size()).anyMatch(i -> isName(text, words, i));
    }

    /** A first name from the list, or any capital after a cue; what begins a sentence has a capital anyway. */
    private boolean isName(String text, List<MatchResult> words, int place) {
        var word = words.get(place).group();
        var small = small(word);
        var before = place == 0 ? "" : small(words.get(place - 1).group());
        var isCapital = Character.isUpperCase(word.charAt(0));
        if (rules.cues().contains(before)) {
            return isCapital || rules.names().contains(small) || isSurname(words, place);
        }
        if (!isCapital || rules.known().contains(small) || rules.places().contains(before)) {
            return false;
        }
        return rules.names().contains(small)
                && !(rules.ambiguous().contains(small)
                        && beginsSentence(text, words.get(place).start()));
    }

    /** "mevrouw de Vries": particles in small letters, then a capital. */
    private boolean isSurname(List<MatchResult> words, int place) {
        var next = place;
        while (next < words.size() && rules.particles().contains(words.get(next).group())) {
            next++;
        }
        return next > place
                && next < words.size()
                && Character.isUpperCase(words.get(next).group().charAt(0));
    }

    private static boolean beginsSentence(String text, int start) {
        var before = text.substring(0, start).stripTrailing();
        return before.isEmpty() || ".!?:\n\"'‘“-".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** Without the ending of a possession: "Sara's", "Finns". */
    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT).replaceFirst("['’]s?$", "");
    }
}
