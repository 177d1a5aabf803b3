package nl.kinderwerk.study.spss;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.kinderwerk.study.spss.SavSet.Kind;

/**
 * Reads the lines of multiple-response sets: {@code $name=D1 1 5 Label a b}, {@code $name=C 5 Label a b} or
 * {@code $name=E 11 1 1 5 Label a b}. Lengths count bytes.
 */
final class SetParser {
    private static final int SKIPPED_SHOWN = 40;

    private final byte[] content;
    private final Charset encoding;
    private final Function<String, Optional<String>> names;
    private final List<String> notes;
    private int at;

    /** A line that does not follow the rules. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param names the name of a variable by the key of a member
     * @param notes takes what was passed over
     */
    SetParser(byte[] content, Charset encoding, Function<String, Optional<String>> names, List<String> notes) {
        this.content = content;
        this.encoding = encoding;
        this.names = names;
        this.notes = notes;
    }

    List<SavSet> sets() {
        var sets = new ArrayList<SavSet>();
        while (at < content.length) {
            var start = at;
            try {
                if (content[at] != '\n' && content[at] != 0) {
                    sets.add(set());
                }
            } catch (Unreadable broken) {
                at = start;
                notes.add("A multiple-response set cannot be read and was left out: " + shown(untilAny("\n")));
            }
            at++;
        }
        return sets;
    }

    private String shown(byte[] line) {
        var text = new String(line, encoding);
        return text.length() <= SKIPPED_SHOWN ? text : text.substring(0, SKIPPED_SHOWN) + "…";
    }

    private SavSet set() throws Unreadable {
        var name = new String(untilAny("=\n"), encoding);
        expect('=');
        var kind = kind();
        var counted = kind == Kind.CATEGORIES ? "" : counted();
        expect(' ');
        var label = counted();
        return new SavSet(name, label, kind, counted.strip(), members(name));
    }

    private Kind kind() throws Unreadable {
        return switch (next()) {
            case 'C' -> Kind.CATEGORIES;
            case 'D' -> Kind.DICHOTOMIES;
            case 'E' -> {
                expect(' ');
                untilAny(" \n");
                expect(' ');
                yield Kind.LABELLED_DICHOTOMIES;
            }
            default -> throw new Unreadable();
        };
    }

    /** A text after its length and a space. */
    private String counted() throws Unreadable {
        var digits = RawVariable.raw(untilAny(" \n"));
        expect(' ');
        if (!digits.matches("\\d{1,5}") || Integer.parseInt(digits) > content.length - at) {
            throw new Unreadable();
        }
        var start = at;
        at += Integer.parseInt(digits);
        return new String(content, start, at - start, encoding);
    }

    private List<String> members(String set) {
        var members = new ArrayList<String>();
        for (var member : RawVariable.raw(untilAny("\n")).split(" ", -1)) {
            if (!member.isEmpty()) {
                names.apply(member)
                        .ifPresentOrElse(
                                members::add,
                                () -> notes.add("The set " + set
                                        + " names a variable that is not there and goes on without it: " + member));
            }
        }
        return members;
    }

    private byte[] untilAny(String ends) {
        var start = at;
        while (at < content.length && ends.indexOf(content[at]) < 0) {
            at++;
        }
        return Arrays.copyOfRange(content, start, at);
    }

    private byte next() throws Unreadable {
        if (at >= content.length) {
            throw new Unreadable();
        }
        return content[at++];
    }

    private void expect(char wanted) throws Unreadable {
        if (next() != wanted) {
            throw new Unreadable();
        }
    }
}
