package nl.kinderwerk.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spoils files at random, always in the same way: reading them ends well or with faults, never otherwise. */
class FuzzTest {
    private static final List<String> SNIPPETS = List.of(
            "",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ":",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\t",
            ",",
            "&a ",
            "*a",
            "!!map ",
            "? ",
            "|",
            ">",
            "#",
            "null",
            "\0",
            "\\0",
            "\uFEFF",
            "€",
            "👧",
            "999999999999999999999",
            "-1",
            "=1+1",
            "../..",
            "<<: ");

    @TempDir
    Path temporary;

    @Test
    void aSpoiltStudyNeverCrashesTheReader() throws IOException {
        var folder = StudyFolder.small(temporary);
        for (var file : List.of("study.yaml", "areas.csv", "published/2021.yaml", "waves/sample/wave.yaml")) {
            var faulty = spoil(folder, file, 700, folder::study);
            assertThat(faulty).as(file).isBetween(200, 699);
        }
    }

    @Test
    void spoiltAnswersNeverCrashTheReader() throws IOException {
        var folder = StudyFolder.small(temporary);
        var study = folder.study();
        var answers = folder.path().resolve(StudyFolder.ANSWERS);
        var faulty = spoil(folder, StudyFolder.ANSWERS, 3000, () -> Answers.read(study, answers, row -> {}));
        assertThat(faulty).isBetween(1000, 2999);
    }

    private static int spoil(StudyFolder folder, String file, int times, Runnable reading) throws IOException {
        var original = folder.text(file).getBytes(UTF_8);
        var random = new Random(file.hashCode());
        var faulty = 0;
        for (var i = 0; i < times; i++) {
            Files.write(folder.path().resolve(file), spoilt(original, random));
            faulty += Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> isFaulty(reading)) ? 1 : 0;
        }
        Files.write(folder.path().resolve(file), original);
        return faulty;
    }

    private static boolean isFaulty(Runnable reading) {
        try {
            reading.run();
            return false;
        } catch (InvalidInputException expected) {
            return !expected.faults().isEmpty();
        }
    }

    private static byte[] spoilt(byte[] original, Random random) {
        var bytes = original;
        for (var i = random.nextInt(3); i >= 0; i--) {
            var from = random.nextInt(bytes.length);
            var to = Math.min(bytes.length, from + random.nextInt(random.nextInt(8) == 0 ? 200 : 4));
            bytes = replaced(bytes, from, to, snippet(random));
        }
        return bytes;
    }

    private static byte[] snippet(Random random) {
        if (random.nextInt(10) == 0) {
            var bytes = new byte[1 + random.nextInt(3)];
            random.nextBytes(bytes);
            return bytes;
        }
        return SNIPPETS.get(random.nextInt(SNIPPETS.size())).getBytes(UTF_8);
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] snippet) {
        var result = new byte[bytes.length - (to - from) + snippet.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(snippet, 0, result, from, snippet.length);
        System.arraycopy(bytes, to, result, from + snippet.length, bytes.length - to);
        return result;
    }
}
