package nl.kinderwerk.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonCheckTest {
    private static final PersonCheck CHECK = new PersonCheck();

    private static List<String> lines(String file) {
        return text("/practice/" + file).lines().toList();
    }

    private static String text(String file) {
        try (var content = Objects.requireNonNull(PersonCheckTest.class.getResourceAsStream(file))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** 200 sentences that tell who somebody is, 200 that do not. The rules were made with these: others may do worse. */
    @Test
    void findsNamesAndNumbersInTwoHundredSentencesAndLeavesTwoHundredAlone() {
        var told = lines("person_yes.txt");
        var harmless = lines("person_no.txt");
        assertThat(told).hasSize(200);
        assertThat(harmless).hasSize(200);
        var found = told.stream()
                .map(line -> line.split("\t"))
                .filter(part -> CHECK.doubts(part[1]).contains(Doubt.of(part[0])))
                .count();
        var wrong =
                harmless.stream().filter(line -> !CHECK.doubts(line).isEmpty()).count();
        var precision = (double) found / (found + wrong);
        var recall = (double) found / told.size();
        Logger.getLogger(PersonCheckTest.class.getName())
                .info(() ->
                        "Names, telephone numbers and BSN in stories: precision " + precision + ", recall " + recall);
        // A browser holds the device to the same two numbers.
        assertThat(found).isEqualTo(196);
        assertThat(wrong).isEqualTo(1);
    }

    /** In a Safari of before 2023 one lookbehind makes the whole script unreadable. */
    @ParameterizedTest
    @ValueSource(strings = {"person", "today", "outbox", "rules", "week"})
    void scriptsOfTheDeviceLookBehindNothing(String script) {
        assertThat(text("/app/practice/" + script + ".js")).doesNotContain("(?<!", "(?<=");
    }

    /** 111222333 is the example that is often shown; one digit off fails. */
    @ParameterizedTest
    @CsvSource({"111222333,true", "111222334,false", "000000000,false", "123456782,true", "12345678,false", "1234,false"
    })
    void aBsnIsWhatPassesTheElevenTest(String digits, boolean isBsn) {
        assertThat(PersonCheck.isBsn(digits)).isEqualTo(isBsn);
    }
}
