package nl.kinderwerk.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import nl.kinderwerk.study.export.Export;
import nl.kinderwerk.study.export.ExportCells;
import nl.kinderwerk.study.export.ExportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The codebook as DDI-Codebook 2.5, held against the order, number and values that its schema asks for. */
class DdiTest {
    @TempDir
    private Path folder;

    /** Every type of item is in the small study: one choice, several, a top three, a matrix, a number, an area and text. */
    private String small() throws IOException {
        var study = StudyFolder.small(folder).study();
        return written(study, "nl");
    }

    private String written(Study study, String language) throws IOException {
        var wave = Objects.requireNonNull(study.waves().get("sample"));
        var file = folder.resolve(study.id() + ".xml");
        new Export(study, wave, Dataset.freeze(study, wave, folder.resolve("frozen")), language)
                .write(ExportFormat.DDI, ExportCells.CODES, file);
        return Files.readString(file);
    }

    /** The part of the schema that we wrote over; what is valid by it is valid by the whole. */
    private static Schema part() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(DdiTest.class.getResource("/ddi/ddi-codebook-2.5-part.xsd")));
    }

    private static void validate(Schema schema, String ddi) throws IOException, SAXException {
        schema.newValidator().validate(new StreamSource(new StringReader(ddi)));
    }

    @Test
    void theCodebookOfEveryTypeOfItemIsValid() throws Exception {
        var ddi = small();
        assertThat(ddi)
                .contains("type=\"multipleResp\"", "type=\"grid\"", "type=\"other\"", "wgt=\"wgt\"", "\"contin\"");
        validate(part(), ddi);
    }

    @Test
    void theCodebookOfTheStudyThatComesAlongIsValidInEveryLanguage() throws Exception {
        var root = Path.of(System.getProperty("kinderwerk.root", ".."));
        var study = Study.read(root.resolve("studies/kinderwerk"));
        for (var language : study.languages()) {
            validate(part(), written(study, language));
        }
    }

    /** Otherwise the tests above would say nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<fileName>             | <dimensns/><fileName>  | an element before the one it must follow",
                "</fileName>            | </fileName><dataFingerprint/> | an element that version 2.5 does not know",
                "<restrctn>             | <restrctn>x</restrctn><restrctn> | one more than is allowed",
                "' name=\"'             | ' label=\"'            | a required attribute that is missing",
                "type=\"grid\"          | type=\"matrix\"        | a type of group that is not in the list",
                "version=\"2.5\"        | version=\"2.6\"        | another version",
                "files=\"F1\"           | files=\"F2\"           | a file that is not there"
            })
    void theSchemaRefuses(String from, String to, String what) throws Exception {
        var ddi = small();
        var spoilt = ddi.replaceFirst(from, to);
        assertThat(spoilt).as(what).isNotEqualTo(ddi);
        var schema = part();
        assertThatThrownBy(() -> validate(schema, spoilt)).as(what).isInstanceOf(SAXParseException.class);
    }

    /** The schema itself is not ours to ship: -Dkinderwerk.ddi.xsd names a copy of codebook.xsd. */
    @Test
    void theCodebookIsValidByThePublishedSchema() throws Exception {
        var schema = System.getProperty("kinderwerk.ddi.xsd", "");
        assumeTrue(!schema.isEmpty(), "skipped: kinderwerk.ddi.xsd does not name the schema of DDI-Codebook 2.5");
        var whole = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of(schema).toFile());
        validate(whole, small());
    }

    @Test
    void theCodebookHasTheGroupsTheWordingInEveryLanguageAndNoCounts() throws IOException {
        var ddi = small();
        assertThat(ddi).contains("type=\"multipleResp\" var=\"V9 V10 V11\"", "type=\"grid\"", "type=\"section\"");
        assertThat(ddi).contains("<qstnLit xml:lang=\"nl\">Doelen?", "<qstnLit xml:lang=\"en\">Aims?");
        assertThat(ddi).contains("<catgry missing=\"Y\">").doesNotContain("catStat", "sumStat");
    }
}
