package nl.kinderwerk.study.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.study.Answers;
import nl.kinderwerk.study.Fault;
import nl.kinderwerk.study.Faults;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.Layout;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.foreign.Conversion.Converted;

/**
 * Brings answers of another tool into a study as a new wave. A binding is proposed, a person confirms it, and then all is
 * taken over or nothing.
 */
public final class Import {
    private static final String WAVE = "[a-z0-9]+";

    private final Study study;
    private final ForeignAnswers answers;

    private Import(Study study, ForeignAnswers answers) {
        this.study = study;
        this.answers = answers;
    }

    /** An import of these answers into this study. */
    public static Import of(Study study, ForeignAnswers answers) {
        return new Import(study, answers);
    }

    /**
     * What was taken over.
     *
     * @param rows respondents
     * @param leftOut rows that the binding leaves out
     * @param folder of the new wave
     */
    public record Imported(int rows, int leftOut, Path folder) {}

    /** A binding that seems right, with what was seen and what a person must decide. */
    public Preview preview(String wave) {
        return Preview.of(study, answers, wave);
    }

    /**
     * Imports by a confirmed binding: the folder of the wave appears whole, or not at all.
     *
     * @param binding a YAML file
     * @param wave id of the new wave: small letters and digits
     * @throws InvalidInputException with all faults of the binding, or else all faults of the answers
     */
    public Imported write(Path binding, String wave) {
        var faults = new Faults();
        if (!wave.matches(WAVE)) {
            faults.add(wave, 0, "This is no id of a wave.", "Use small letters and digits.");
        }
        if (study.waves().containsKey(wave) || study.published().containsKey(wave)) {
            faults.add(
                    "waves/" + wave, 0, "There is such a wave already.", "Choose another id, or remove the old wave.");
        }
        var read = new BindingReader(study, answers, faults).read(binding);
        read.ifPresent(b -> sameTool(b, binding, faults));
        faults.throwIfAny();
        return write(read.orElseThrow(), binding, wave);
    }

    private void sameTool(Binding binding, Path file, Faults faults) {
        if (!binding.tool().equals(answers.tool())) {
            faults.add(
                    file.toString(),
                    0,
                    "The binding is for answers from " + binding.tool() + ", and these are from " + answers.tool()
                            + ".",
                    "Name the right files, or make a new preview.");
        }
    }

    private Imported write(Binding binding, Path file, String wave) {
        var faults = new Faults();
        var rows = new Conversion(study, binding, answers, faults).rows();
        faults.throwIfAny();
        var folder = study.folder().resolve("waves").resolve(wave);
        try {
            Files.createDirectories(study.folder().resolve("waves"));
            var draft = Files.createDirectory(study.folder().resolve(".import-" + UUID.randomUUID()));
            try {
                write(draft, rows);
                check(draft, binding, rows);
                Files.writeString(draft.resolve("wave.yaml"), WaveFile.of(wave, binding.wave()));
                Files.copy(file, draft.resolve("binding.yaml"));
                Files.move(draft, folder);
            } finally {
                remove(draft);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The wave cannot be written to " + folder, failed);
        }
        return new Imported(rows.size(), answers.rows().size() - rows.size(), folder);
    }

    private void write(Path draft, List<Converted> rows) throws IOException {
        var names = Layout.of(study).names();
        var ordered = rows.stream()
                .map(row -> names.stream()
                        .map(name -> row.cells().getOrDefault(name, ""))
                        .toList())
                .toList();
        Answers.write(study, ordered, draft.resolve("answers.csv"));
    }

    /** The strict reader has the last word; its faults are told by row and column of the foreign file. */
    private void check(Path draft, Binding binding, List<Converted> rows) {
        try {
            Answers.read(study, draft.resolve("answers.csv"), row -> {});
        } catch (InvalidInputException invalid) {
            throw new InvalidInputException(invalid.faults().stream()
                    .map(fault -> inSource(fault, binding, rows))
                    .toList());
        }
    }

    private Fault inSource(Fault fault, Binding binding, List<Converted> rows) {
        var index = fault.line() - 2;
        var line = index >= 0 && index < rows.size() ? rows.get(index).source() : 0;
        var column = sourceColumn(fault.column(), binding).orElse(fault.column());
        var message = column.equals(fault.column()) ? fault.message() : "(" + fault.column() + ") " + fault.message();
        return new Fault(answers.file(), line, column, message, fault.remedy());
    }

    private static Optional<String> sourceColumn(String column, Binding binding) {
        var design = Optional.ofNullable(binding.design().get(column)).flatMap(Binding.DesignSource::column);
        return design.or(() -> binding.items().stream()
                .filter(item -> column.equals(item.item()) || column.startsWith(item.item() + "."))
                .flatMap(item -> sourceColumn(column, item).stream())
                .findFirst());
    }

    private static Optional<String> sourceColumn(String column, Binding.BoundItem item) {
        var option = column.substring(Math.min(column.length(), item.item().length() + 1));
        var key = item.columns().containsKey(option) ? option : "";
        return Optional.ofNullable(item.columns().get(key));
    }

    private static void remove(Path draft) throws IOException {
        if (Files.exists(draft)) {
            try (var files = Files.list(draft)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(draft);
        }
    }
}
