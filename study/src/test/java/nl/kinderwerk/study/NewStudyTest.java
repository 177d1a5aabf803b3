package nl.kinderwerk.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewStudyTest {
    @TempDir
    Path temporary;

    @Test
    void aNewStudyHasNoFaults() {
        NewStudy.create(temporary.resolve("mijn"), "mijn_onderzoek");
        var study = Study.read(temporary.resolve("mijn"));
        assertThat(study.id()).isEqualTo("mijn_onderzoek");
        assertThat(study.sections()).hasSize(2);
        assertThat(study.waves()).isEmpty();
    }

    @Test
    void anEmptyFolderIsGoodButNothingIsOverwritten() {
        NewStudy.create(temporary, "een");
        assertThatThrownBy(() -> NewStudy.create(temporary, "twee"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("something here already");
        assertThat(Study.read(temporary).id()).isEqualTo("een");
        assertThatThrownBy(() -> NewStudy.create(temporary.resolve("study.yaml"), "twee"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anIdThatIsNoCodeIsRefused() {
        assertThatThrownBy(() -> NewStudy.create(temporary.resolve("x"), "Mijn onderzoek"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'Mijn onderzoek' is no valid id");
        assertThat(temporary.resolve("x")).doesNotExist();
    }
}
