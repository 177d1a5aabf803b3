package nl.kinderwerk.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kinderwerk.study.NewStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "new",
        description = "Makes a study to begin with: one question, one figure, one text, without faults.",
        footer = "%nExample: kinderwerk new my-study")
final class NewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Folder to make; absent or empty.")
    private Path folder;

    @Option(names = "--id", description = "Short name of the study; default: the folder's name.")
    private Optional<String> id;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        NewStudy.create(folder, id.orElseGet(this::nameOfFolder));
        spec.commandLine().getOut().println("A new study in " + folder + ". Look at it: kinderwerk serve " + folder);
        return 0;
    }

    private String nameOfFolder() {
        var name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
