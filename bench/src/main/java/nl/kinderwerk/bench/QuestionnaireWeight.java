package nl.kinderwerk.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.springframework.util.FileSystemUtils;

/**
 * What a respondent's phone fetches for the heaviest screen of the questionnaire that ships, compressed, with everything
 * that goes with it; goal: 60 kB.
 */
final class QuestionnaireWeight implements Bench.Measurement {
    private static final double GOAL = 60;
    private static final String NOW = "\ncollect: {from: 2020-01-01, until: 2199-12-31, open_link: true}\n";
    private static final String OVER = "\ncollect: {from: 2000-01-01, until: 2000-01-02}\n";

    private static final List<String> WITH_EVERY_SCREEN = List.of(
            "/static/style.css",
            "/static/fonts/atkinson-400.woff2",
            "/static/fonts/atkinson-700.woff2",
            "/static/icon.svg",
            "/app/forms.css",
            "/app/questionnaire.js");

    @Override
    public void run() throws Exception {
        var folder = Files.createTempDirectory("questionnaire");
        try {
            var study = asked(folder.resolve("study"));
            var data = Files.createDirectories(folder.resolve("data"));
            try (var server = new ServerProcess(study, data, Optional.empty())) {
                server.awaitHealth();
                var heaviest = new AtomicInteger();
                new Respondent(server::at, screen -> heaviest.accumulateAndGet(zipped(bytes(screen)), Math::max))
                        .fill(1);
                print(heaviest.get() + shared(server));
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** The study of which anybody may answer a wave; no answers are there, so that no figures are made. */
    private static Path asked(Path folder) throws IOException {
        FileSystemUtils.copyRecursively(Sample.home().resolve("studies/kinderwerk"), folder);
        open(folder.resolve("waves/sample"), NOW);
        open(folder.resolve("waves/sample2023"), OVER);
        return folder;
    }

    private static void open(Path wave, String collect) throws IOException {
        Files.delete(wave.resolve("answers.csv"));
        Files.writeString(wave.resolve("wave.yaml"), collect, StandardOpenOption.APPEND);
    }

    private static int shared(ServerProcess server) throws IOException {
        var all = 0;
        for (var path : WITH_EVERY_SCREEN) {
            try (var content = server.at(path).toURL().openStream()) {
                all += zipped(content.readAllBytes());
            }
        }
        return all;
    }

    private static byte[] bytes(String screen) {
        return screen.getBytes(StandardCharsets.UTF_8);
    }

    private static int zipped(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }

    private static void print(int weight) {
        Bench.print("heaviest screen of the questionnaire", weight / 1000.0, "kB", "goal of 60 kB", GOAL);
    }
}
