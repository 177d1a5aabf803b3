package nl.kinderwerk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kinderwerk.figures.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "verify",
        description = "Compares the figures with reference results, for example from R, and says which differ.",
        footer = "%nExample: kinderwerk verify expected/kw-linearisation.json --out results.json")
final class VerifyCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Parameters(arity = "1..*", paramLabel = "CASES.json", description = "Data files stand in ../data, or beside it.")
    private List<Path> files;

    @Option(names = "--out", paramLabel = "FILE", description = "Write what was computed to this file.")
    private Optional<Path> out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var computed = new ArrayList<Map<String, Object>>();
        int equal = 0;
        for (var file : files) {
            var report = verify(file);
            equal += (int) report.equal();
            report.results().forEach(result -> computed.add(Map.of("id", result.id(), "values", result.values())));
        }
        if (out.isPresent()) {
            Files.writeString(out.get(), JsonMapper.shared().writeValueAsString(Map.of("results", computed)));
        }
        print("total", computed.size(), equal);
        return equal == computed.size() ? 0 : Faults.EXIT_CODE;
    }

    private Verification.Report verify(Path file) throws IOException {
        try (var data = new CaseData(file)) {
            var cases = JsonMapper.shared().readTree(Files.readString(file));
            var report = Verification.of(data::open).run(cases);
            print(String.valueOf(file.getFileName()), report.results().size(), report.equal());
            report.different().stream().limit(SHOWN).forEach(this::print);
            return report;
        }
    }

    private void print(String what, int compared, long equal) {
        spec.commandLine()
                .getOut()
                .println(what + ": " + compared + " compared, " + equal + " equal, " + (compared - equal)
                        + " different");
    }

    private void print(Verification.Result different) {
        spec.commandLine().getErr().println(different.id() + ": " + String.join("; ", different.differences()));
    }
}
