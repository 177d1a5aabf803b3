package nl.kinderwerk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.kinderwerk.study.Fault;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.Sample;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "sample",
        description = "Makes the example answers of every sample wave anew, from the seed in its wave.yaml.",
        footer = "%nExample: kinderwerk sample studies/kinderwerk")
final class SampleCommand implements Callable<Integer> {
    @Mixin
    private StudyFolder study;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var read = study.read();
        var waves = sampleWaves(read);
        if (waves.isEmpty()) {
            throw new InvalidInputException(List.of(new Fault(
                    "waves", 0, "", "No wave has status sample.", "Give one `status: sample` in its wave.yaml.")));
        }
        waves.forEach(wave ->
                spec.commandLine().getOut().println(Sample.write(read, wave) + " respondents in " + wave.answers()));
        return 0;
    }

    private static List<Wave> sampleWaves(Study study) {
        return study.waves().values().stream()
                .filter(wave -> wave.status() == Wave.Status.SAMPLE)
                .toList();
    }
}
