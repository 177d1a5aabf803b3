package nl.kinderwerk.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import nl.kinderwerk.study.SampleDesign.Organisation;
import nl.kinderwerk.study.SampleDesign.Person;

/**
 * Generated answers: what a wave could look like before anybody answered. The same study and seed give the same answers
 * on every machine. Organisations are drawn by province and colleagues resemble each other, so that margins behave as
 * they do in a real wave.
 */
public final class Sample {
    private Sample() {}

    /**
     * One row for each respondent, in the layout of answers.csv without its header; empty text is "not shown".
     *
     * @throws InvalidInputException when wave.yaml does not say what the answers should look like
     */
    public static List<List<String>> generate(Study study, Wave wave) {
        var organisations = organisations(study, wave);
        var columns = Layout.of(study).names();
        return organisations.stream()
                .map(Organisation::people)
                .flatMap(List::stream)
                .map(person -> row(person, columns))
                .toList();
    }

    /** The organisations of a wave with the answers of those who work there. */
    private static List<Organisation> organisations(Study study, Wave wave) {
        var specification = wave.sample().orElseThrow(() -> unspecified(study, wave));
        var known = specification
                .again()
                .map(again -> organisations(study, study.wave(again.wave())))
                .orElse(List.of());
        var organisations = new SampleDesign(specification, study.areas(), known).draw();
        for (var item : study.items()) {
            var answer = specification.answers().get(item.id());
            if (answer != null) {
                new SampleItem(item, answer, specification, o -> study.asked(o, wave)).answer(organisations);
            }
        }
        return organisations;
    }

    /**
     * Writes the generated answers to the answers file of the wave; the old file stays whole until the new one is.
     *
     * @return the number of respondents
     * @throws InvalidInputException when wave.yaml does not say what the answers should look like
     */
    public static int write(Study study, Wave wave) {
        var rows = generate(study, wave);
        var target = wave.answers().toAbsolutePath();
        try {
            var draft = target.resolveSibling(target.getFileName() + ".draft");
            try {
                Answers.write(study, rows, draft);
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The answers cannot be written to " + target, failed);
        }
        return rows.size();
    }

    private static List<String> row(Person person, List<String> columns) {
        return columns.stream()
                .map(name -> person.cells().getOrDefault(name, ""))
                .toList();
    }

    private static InvalidInputException unspecified(Study study, Wave wave) {
        var file = study.folder().relativize(wave.answers().resolveSibling("wave.yaml"));
        return new InvalidInputException(List.of(new Fault(
                file.toString(),
                0,
                "",
                "The wave does not say what generated answers should look like.",
                "Add sample: as described in docs/study-format.md.")));
    }
}
