package nl.kinderwerk.study.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.foreign.Choice;
import nl.kinderwerk.study.foreign.ForeignForm;
import nl.kinderwerk.study.foreign.Question;
import nl.kinderwerk.study.foreign.Question.Kind;
import nl.kinderwerk.study.foreign.StudyDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignFormTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limesurvey/demo_survey.lss",
                "limesurvey/audit_demo.lss",
                "xlsform/case_insensitivity.xlsx",
                "xlsform/choice_filter_test.xlsx",
                "xlsform/extra_columns.xlsx",
                "xlsform/group.xlsx",
                "xlsform/or_other.xlsx",
                "xlsform/specify_other.csv",
                "xlsform/specify_other.xlsx",
                "xlsform/widgets.csv",
                "xlsform/widgets.xls",
                "xlsform/xl_date_ambiguous.xlsx",
                "xlsform/xlsform_spec_test.xlsx"
            })
    void aQuestionnaireBecomesAStudyWithoutFaults(String name) {
        var form = Foreign.form(Foreign.file(name));
        var folder = temporary.resolve("study");
        StudyDraft.write(form, folder, "study");
        assertThat(Study.read(folder).items()).isNotEmpty();
    }

    @Test
    void everyTypeOfLimeSurveyBecomesAnItem() {
        var form = Foreign.form(Foreign.file("limesurvey/demo_survey.lss"));
        assertThat(form.languages()).first().isIn("en", "de", "fr", "es");
        assertThat(question(form, "respondentrole").kind()).isEqualTo(Kind.SINGLE);
        assertThat(question(form, "respondentrole").other()).contains("other");
        assertThat(question(form, "nationality").kind()).isEqualTo(Kind.MULTI);
        assertThat(question(form, "loneliness").scale()).hasSize(5);
        assertThat(question(form, "lifedomains").scale()).hasSize(10);
        assertThat(question(form, "trustinstitutions_2").kind()).isEqualTo(Kind.MATRIX);
        assertThat(question(form, "devicerank").kind()).isEqualTo(Kind.RANKED);
        assertThat(question(form, "workhours").conditional()).isTrue();
        assertThat(question(form, "age").conditional()).isFalse();
        assertThat(form.questions()).extracting(Question::code).contains("langhome_comment", "improvements");
        assertThat(form.notTaken()).anyMatch(n -> n.contains("'introtext'"));
    }

    @Test
    void aCodeThatStandsTwiceIsToldApart() {
        var form = Foreign.form(Foreign.file("limesurvey/audit_demo.lss"));
        assertThat(form.questions()).extracting(Question::code).contains("age", "age_2");
    }

    @Test
    void orOtherIsExpanded() {
        for (var name : List.of("xlsform/specify_other.xlsx", "xlsform/specify_other.csv")) {
            var form = Foreign.form(Foreign.file(name));
            assertThat(question(form, "sex").choices())
                    .extracting(Choice::code)
                    .containsExactly("male", "female", "other");
            assertThat(question(form, "sex_other").kind()).isEqualTo(Kind.TEXT);
        }
    }

    @Test
    void theSameFormAsWorkbookAndAsTextIsTheSame() {
        var workbook = Foreign.form(Foreign.file("xlsform/widgets.xls"));
        var text = Foreign.form(Foreign.file("xlsform/widgets.csv"));
        assertThat(workbook.questions())
                .extracting(Question::code)
                .containsAll(
                        text.questions().stream().map(Question::code).limit(5).toList());
        assertThat(question(text, "my_select1").choices())
                .extracting(Choice::code)
                .startsWith("1", "2");
        assertThat(question(workbook, "my_select1").choices())
                .extracting(Choice::code)
                .startsWith("1", "2");
        assertThat(text.notTaken()).anyMatch(n -> n.contains("geopoint"));
    }

    @Test
    void aColumnThatStandsTwiceIsRefusedWithASentence() {
        var file = Foreign.file("xlsform/duplicate_columns.xlsx");
        assertThat(Foreign.faults(() -> Foreign.form(file))).contains("twice");
    }

    /** Rows of the sheet "survey", parted by a paragraph mark. Spreadsheets turn names such as 1-2 into dates. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ,select_one kleur,q,Kleur?                | type | There is no list 'kleur'
            ,select_one a,2024-01-02,Kleur?           | name | '2024-01-02' is no name
            ,select_one a,q,Kleur?¶,text,q,Weer       | name | There are two questions 'q'
            ,begin_group,g,¶,text,q,Open              | type | This group has no end
            ,end_group,,¶,text,q,Open                 | type | ends a group that never began
            ,select_multiple a,q,Kleuren?             | type | holds a space
            ,,q,Geen type                             | type | has a name and no type
            """)
    void aMistakeInAFormIsToldByRow(String rows, String column, String sentence) throws IOException {
        var form = "survey,,,¶,type,name,label¶" + rows
                + "¶choices,,,¶,list_name,name,label¶,a,rood,Rood¶,a,licht blauw,Blauw¶";
        var file = Files.writeString(temporary.resolve("form.csv"), form.replace('¶', '\n'));
        assertThat(Foreign.faults(() -> Foreign.form(file)))
                .contains("[" + column + "]")
                .contains(sentence);
    }

    @Test
    void codesOfOtherToolsBecomeCodesOfAStudy() {
        var choices = List.of(
                new Choice("1", Map.of("nl", "Een")),
                new Choice("Ja, zeker!", Map.of()),
                new Choice("skipped", Map.of()));
        var question = new Question(
                "Q 1", Kind.SINGLE, Map.of("nl", "Wat?"), choices, List.of(), java.util.Optional.empty(), false);
        var form = new ForeignForm("x", Map.of(), List.of("nl"), List.of(question), List.of());
        StudyDraft.write(form, temporary.resolve("s"), "s");
        var item = Study.read(temporary.resolve("s")).items().getFirst();
        assertThat(item.id()).isEqualTo("q_1");
        assertThat(item.options()).extracting(Item.Option::code).containsExactly("c1", "ja_zeker", "c_skipped");
    }

    private static Question question(ForeignForm form, String code) {
        return form.questions().stream()
                .filter(q -> q.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
