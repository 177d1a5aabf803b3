package nl.kinderwerk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Fault;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.MovedOrganisations;
import nl.kinderwerk.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "check",
        description = "Reports every fault of a study and its answers, with file, line and remedy.",
        footer = "%nExample: kinderwerk check studies/kinderwerk")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private StudyFolder study;

    @Option(names = "--json", description = "Print the faults as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var faults = faults();
        if (json) {
            out().println(JsonMapper.shared().writeValueAsString(faults));
        } else if (faults.isEmpty()) {
            out().println("No faults in " + study.folder());
        } else {
            faults.forEach(spec.commandLine().getErr()::println);
        }
        return faults.isEmpty() ? 0 : Faults.EXIT_CODE;
    }

    private List<Fault> faults() throws IOException {
        try {
            return faults(study.read());
        } catch (InvalidInputException invalid) {
            return invalid.faults();
        }
    }

    /** Freezing reads every answer strictly; the result is thrown away. */
    private static List<Fault> faults(Study read) throws IOException {
        var faults = new ArrayList<Fault>();
        var scratch = Files.createTempDirectory("kinderwerk-check");
        try {
            for (var wave : read.answered()) {
                try {
                    Dataset.freeze(read, wave, scratch);
                } catch (InvalidInputException invalid) {
                    faults.addAll(invalid.faults());
                }
            }
        } finally {
            deleteAll(scratch);
        }
        if (faults.isEmpty()) {
            faults.addAll(MovedOrganisations.of(read));
        }
        return faults;
    }

    /** Removes a folder with nothing but files in it. */
    static void deleteAll(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
