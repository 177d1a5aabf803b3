package nl.kinderwerk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = "Puts a backup back, whole or not at all. Stop the server first.",
        footer = "%nExample: kinderwerk restore backup.zip --data /srv/kinderwerk")
final class RestoreCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "File that kinderwerk backup wrote.")
    private Path file = Path.of("");

    @Mixin
    private StudyFolder study;

    @Option(names = "--replace", description = "Lose what is in the data folder and in the database now.")
    private boolean replace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var read = study.read();
        var settings = new Settings(study.data(read), System.getenv());
        var restored = new Restore(settings, read.id(), replace).read(file);
        spec.commandLine()
                .getOut()
                .println("Restored " + restored.tables() + " tables and " + restored.files()
                        + " files. Start the server.");
        return 0;
    }
}
