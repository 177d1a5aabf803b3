package nl.kinderwerk.study.limesurvey;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wordings without mark-up: questions may hold HTML, headings of exports entities. */
final class Html {
    private static final Pattern HIDDEN = Pattern.compile("(?is)<(script|style)\\b.*?(</\\1>|$)");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#x[0-9a-fA-F]{1,6}|\\w{2,8});");
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "eacute", "é", "euml", "ë",
            "uuml", "ü");

    private Html() {}

    static String plain(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text.replaceAll("\\s+", " ").strip();
        }
        var bare = TAG.matcher(HIDDEN.matcher(text).replaceAll(" ")).replaceAll(" ");
        var decoded = ENTITY.matcher(bare)
                .replaceAll(match -> Matcher.quoteReplacement(character(match.group(1), match.group())));
        return decoded.replaceAll("\\s+", " ").strip();
    }

    private static String character(String entity, String unknown) {
        if (entity.startsWith("#")) {
            var hexadecimal = entity.startsWith("#x");
            var code = Integer.parseInt(entity.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(code) ? Character.toString(code) : unknown;
        }
        return NAMED.getOrDefault(entity, unknown);
    }
}
