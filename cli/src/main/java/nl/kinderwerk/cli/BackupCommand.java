package nl.kinderwerk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = {
            "Writes what a server keeps into one file: the database, frozen datasets, published figures and secrets.",
            "The server may go on meanwhile. The folder of the study itself is not in it."
        },
        footer = "%nExample: kinderwerk backup backup.zip --data /srv/kinderwerk")
final class BackupCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "File to write; it must not exist yet.")
    private Path file = Path.of("");

    @Mixin
    private StudyFolder study;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var read = study.read();
        var settings = new Settings(study.data(read), System.getenv());
        var written = new Backup(settings, read.id()).write(file);
        spec.commandLine()
                .getOut()
                .println("Backup of " + written.tables() + " tables and " + written.files() + " files in " + file
                        + ". It holds answers and secrets: keep it safe.");
        return 0;
    }
}
