package nl.kinderwerk.study.export;

import java.util.ArrayList;
import java.util.List;

/** What somebody must know who finds the file of answers: what it is, who may use it, and how to read it. */
final class DataNote {
    private DataNote() {}

    /** One sentence or more on each line; stands inside the file where the format has room for it. */
    static List<String> lines(Subject subject) {
        var words = subject.words();
        var lines = new ArrayList<String>();
        if (subject.isSample()) {
            lines.add(words.say("sample.sentence"));
        }
        lines.add(what(subject));
        lines.add(words.say("note.access", words.say("access")));
        lines.add(words.say("note.method", subject.wave().method().in(subject.language())));
        lines.add(words.say(
                "note.sampling", words.say("sampling." + subject.wave().sampling())));
        lines.add(words.say("note.design"));
        lines.add(words.say("note.weight", words.say("weighting")));
        lines.add(words.say("note.states"));
        lines.add(words.say("note.codes"));
        lines.add(words.say("note.licence"));
        lines.add(words.say("note.dataset", subject.dataset().sha256()));
        return lines;
    }

    private static String what(Subject subject) {
        var wave = subject.wave();
        return subject.words()
                .say(
                        "note.what",
                        wave.label().in(subject.language()),
                        Integer.toString(wave.year()),
                        Long.toString(subject.dataset().rows()),
                        subject.study().id(),
                        subject.study().version());
    }

    /** The note beside a file. */
    static List<String> withChecksum(Subject subject, String file, String sha256) {
        var lines = new ArrayList<String>();
        lines.add(subject.title());
        lines.add("");
        lines.addAll(lines(subject));
        lines.add(subject.words().say("note.file", file, sha256));
        return lines;
    }
}
