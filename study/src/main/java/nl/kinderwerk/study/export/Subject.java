package nl.kinderwerk.study.export;

import java.util.List;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;

/** What is exported, and in which language. */
record Subject(Study study, Wave wave, Dataset dataset, String language, Words words, List<Variable> variables) {
    /** Whether a program made the answers up. */
    boolean isSample() {
        return wave.status() == Wave.Status.SAMPLE;
    }

    /** The mark of sample data; empty for answers of people. */
    String mark() {
        return isSample() ? words.say("sample") : "";
    }

    /** Study and wave, with the mark. */
    String title() {
        var title = study.title().in(language) + ": " + wave.label().in(language) + " " + wave.year();
        return isSample() ? mark() + " - " + title : title;
    }

    String label(Variable variable) {
        return variable.label(words, language);
    }

    Rows rows() {
        return new Rows(dataset, variables);
    }
}
