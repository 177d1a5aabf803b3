package nl.kinderwerk.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kinderwerk.server.collect.Freeze;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Owner;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Fault;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "freeze",
        description = {
            "Ends a wave that was asked on the web: its answers become answers.csv in the study and a frozen dataset.",
            "From then on it can no longer be answered. A server that runs makes its edition within a minute."
        },
        footer = "%nExample: kinderwerk freeze 2026 studies/kinderwerk")
final class FreezeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "WAVE", description = "Id of the wave.")
    private String id = "";

    @Mixin
    private StudyFolder study;

    @Option(names = "--again", description = "Replace answers that were frozen before.")
    private boolean again;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var read = study.read();
        var wave = wave(read);
        try (var database = Owner.enter(new Settings(study.data(read), System.getenv()))) {
            say(Freeze.of(database.connections(), read, wave));
        }
        var dataset = Dataset.freeze(read, wave, study.data(read).resolve(wave.id()));
        spec.commandLine().getOut().println("Dataset " + dataset.sha256() + " in " + dataset.answers());
        return 0;
    }

    private void say(Freeze.Frozen frozen) {
        var out = spec.commandLine().getOut();
        out.println(frozen.answers() + " answers frozen, " + (frozen.isWeighted() ? "weighted." : "each weighs 1."));
        if (frozen.leftOut() > 0) {
            out.println(frozen.leftOut() + " answers through the open link say no municipality and are left out.");
        }
    }

    private Wave wave(Study read) {
        var wave = Optional.ofNullable(read.waves().get(id))
                .orElseThrow(() -> fault("There is no wave '" + id + "'.", "Name a folder of waves/."));
        if (wave.collect().isEmpty()) {
            throw fault("Wave '" + id + "' is not asked on the web.", "Add collect: to its wave.yaml.");
        }
        if (wave.hasAnswers() && !again) {
            throw fault("Wave '" + id + "' is frozen already.", "Use --again to replace its answers.");
        }
        return wave;
    }

    private static InvalidInputException fault(String message, String remedy) {
        return new InvalidInputException(List.of(new Fault("waves", 0, "", message, remedy)));
    }
}
