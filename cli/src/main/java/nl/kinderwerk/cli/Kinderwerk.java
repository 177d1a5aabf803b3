package nl.kinderwerk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
        name = "kinderwerk",
        version = "Kinderwerk in beeld 0.1.0",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        description = "From a study folder and answers to a picture: figures with margins, editions, open data.",
        footer = "%nSee it now: kinderwerk serve",
        subcommands = {
            NewCommand.class,
            CheckCommand.class,
            SampleCommand.class,
            FreezeCommand.class,
            BuildCommand.class,
            ServeCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            EstimateCommand.class,
            WeightCommand.class,
            VerifyCommand.class,
            AuditCommand.class
        })
final class Kinderwerk implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
