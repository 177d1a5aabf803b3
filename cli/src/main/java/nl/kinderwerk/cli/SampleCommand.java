package nl.kinderwerk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.kinderwerk.server.practice.SampleOrganisations;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.study.Fault;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.Sample;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "sample",
        description = {
            "Makes the example answers of every sample wave anew, from the seed in its wave.yaml.",
            "With --practice it puts the invented organisations of practice/sample.yaml into the database of a server that"
                    + " is not running."
        },
        footer = "%nExample: kinderwerk sample studies/kinderwerk")
final class SampleCommand implements Callable<Integer> {
    @Mixin
    private StudyFolder study;

    @Option(
            names = "--practice",
            description = "Put invented organisations with their registrations into the database; make no answers.")
    private boolean practice;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var read = study.read();
        if (practice) {
            practise(read);
        } else {
            answer(read);
        }
        return 0;
    }

    private void answer(Study read) {
        var waves = sampleWaves(read);
        if (waves.isEmpty()) {
            throw missing("waves", "No wave has status sample.", "Give one `status: sample` in its wave.yaml.");
        }
        waves.forEach(wave ->
                spec.commandLine().getOut().println(Sample.write(read, wave) + " respondents in " + wave.answers()));
    }

    private void practise(Study read) {
        var serves = read.practice()
                .orElseThrow(() -> missing(
                        "study.yaml", "The study is not used to register activities.", "Add practice: to study.yaml."));
        var sample = serves.sample()
                .orElseThrow(() -> missing(
                        "practice/sample.yaml", "There is no such file.", "Write it as docs/study-format.md says."));
        var number = SampleOrganisations.write(new Settings(study.data(read), System.getenv()), serves, sample);
        spec.commandLine()
                .getOut()
                .println(number + " registrations of " + sample.organisations().size() + " invented organisations");
    }

    private static InvalidInputException missing(String file, String message, String remedy) {
        return new InvalidInputException(List.of(new Fault(file, 0, "", message, remedy)));
    }

    private static List<Wave> sampleWaves(Study study) {
        return study.waves().values().stream()
                .filter(wave -> wave.status() == Wave.Status.SAMPLE)
                .toList();
    }
}
