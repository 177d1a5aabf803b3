package nl.kinderwerk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.foreign.Import;
import nl.kinderwerk.study.foreign.StudyDraft;
import nl.kinderwerk.study.intake.Intake;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Brings answers of LimeSurvey, Kobo, ODK, Google Forms, Microsoft Forms or SPSS into a study, as a new wave.",
            "First --preview proposes how columns and questions belong together, in binding.yaml. You look through it and "
                    + "confirm it; then --binding imports all of it, or nothing.",
            "With --study-from a questionnaire of another tool becomes a new study."
        },
        footer = {
            "%nExample: kinderwerk import survey.lss results.csv --study my-study --wave 2026 --preview",
            "         kinderwerk import survey.lss results.csv --study my-study --wave 2026 --binding binding.yaml",
            "         kinderwerk import --study-from survey.lss --out my-study"
        })
final class ImportCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE",
            description = "Files with answers, and the structure beside them.")
    private List<Path> sources = List.of();

    @Option(names = "--study", paramLabel = "DIR", description = "Folder of the study that the answers belong to.")
    private @Nullable Path study;

    @Option(names = "--wave", paramLabel = "ID", description = "Id of the new wave: small letters and digits.")
    private @Nullable String wave;

    @Option(names = "--preview", description = "Propose a binding and write it; import nothing.")
    private boolean preview;

    @Option(
            names = "--binding",
            paramLabel = "FILE",
            description =
                    "The binding that you confirmed; with --preview: where " + "to write it (default: binding.yaml).")
    private @Nullable Path binding;

    @Option(names = "--study-from", paramLabel = "FILE", description = "A questionnaire: .lss, .lsa or XLSForm.")
    private @Nullable Path studyFrom;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the new study; absent or empty.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (studyFrom != null) {
            makeStudy(studyFrom, needed(out, "--out"));
            return 0;
        }
        if (sources.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Which files? Name the answers, or use --study-from.");
        }
        var read = Study.read(needed(study, "--study"));
        var answers = Import.of(read, Intake.open(sources).answers());
        var id = needed(wave, "--wave");
        if (preview) {
            propose(answers, id);
        } else {
            var done = answers.write(needed(binding, "--binding, or --preview first"), id);
            say(done.rows() + " respondents in " + done.folder() + "; " + done.leftOut() + " rows left out.");
        }
        return 0;
    }

    private <T> T needed(@Nullable T value, String option) {
        if (value == null) {
            throw new ParameterException(spec.commandLine(), "Missing: " + option + ".");
        }
        return value;
    }

    private void propose(Import answers, String id) throws IOException {
        var file = binding == null ? Path.of("binding.yaml") : binding;
        if (Files.exists(file)) {
            throw new ParameterException(
                    spec.commandLine(), file + " exists already. Name another file with --binding, or remove it.");
        }
        var proposed = answers.preview(id);
        proposed.seen().forEach(this::say);
        Files.writeString(file, proposed.binding());
        say("The proposal is in " + file + ". Look through it, write confirmed: true, and import with --binding "
                + file);
    }

    private void makeStudy(Path source, Path folder) {
        var name = folder.toAbsolutePath().normalize().getFileName().toString();
        var id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[^a-z]+", "");
        StudyDraft.write(Intake.open(List.of(source)).form(), folder, id).forEach(this::say);
        say("A new study in " + folder + ". Look at it: kinderwerk serve " + folder);
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
