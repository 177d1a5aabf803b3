package nl.kinderwerk.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void aStudyOfOneLanguageIsReadInThatOneByEverybody() {
        assertThat(new Text(Map.of("nl", "Doel")).in("en")).isEqualTo("Doel");
        assertThat(new Text(Map.of("nl", "Doel", "en", "Aim")).in("en")).isEqualTo("Aim");
    }
}
