package nl.kinderwerk.study.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * The codebook of a wave as DDI-Codebook 2.5. It has no {@code catStat}: counts are figures, and figures go out through
 * disclosure control only.
 */
final class DdiExport {
    private static final String NAMESPACE = "ddi:codebook:2_5";

    private final Subject subject;
    private final Xml xml;

    private DdiExport(Subject subject, Xml xml) {
        this.subject = subject;
        this.xml = xml;
    }

    static void write(Subject subject, Path file) throws IOException {
        try (var stream = Files.newOutputStream(file)) {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            new DdiExport(subject, new Xml(out)).codeBook();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private void codeBook() throws XMLStreamException {
        xml.element(
                "codeBook",
                () -> {
                    document();
                    study();
                    file();
                    new DdiVariables(subject, xml).write();
                },
                "xmlns",
                NAMESPACE,
                "version",
                "2.5",
                "xml:lang",
                subject.language());
    }

    private void document() throws XMLStreamException {
        xml.element(
                "docDscr",
                () -> xml.element("citation", () -> {
                    xml.element("titlStmt", () -> xml.text("titl", subject.title()));
                    xml.element("prodStmt", () -> xml.text("software", "Kinderwerk in beeld", "version", "0.1.0"));
                }));
    }

    private void study() throws XMLStreamException {
        xml.element("stdyDscr", () -> {
            citation();
            information();
            method();
            access();
        });
    }

    private void citation() throws XMLStreamException {
        var study = subject.study();
        xml.element("citation", () -> {
            xml.element("titlStmt", () -> {
                xml.text("titl", subject.title());
                for (var language : study.languages()) {
                    if (!language.equals(subject.language())) {
                        xml.text("parTitl", study.title().in(language), "xml:lang", language);
                    }
                }
                xml.text("IDNo", study.id() + "/" + subject.wave().id());
            });
            xml.element("verStmt", () -> xml.text("version", study.version()));
        });
    }

    private void information() throws XMLStreamException {
        var year = Integer.toString(subject.wave().year());
        xml.element("stdyInfo", () -> {
            xml.text("abstract", subject.study().lead().in(subject.language()));
            xml.element("sumDscr", () -> {
                xml.text("timePrd", year, "event", "single", "date", year);
                xml.text("nation", "Nederland", "abbr", "NL");
                xml.text("anlyUnit", "Kinderwerker");
                xml.text("universe", "Kinderwerkers");
                xml.text("dataKind", "Survey data");
            });
            for (var sentence : DataNote.lines(subject)) {
                xml.text("notes", sentence);
            }
        });
    }

    private void method() throws XMLStreamException {
        var words = subject.words();
        xml.element("method", () -> {
            xml.element("dataColl", () -> {
                xml.text("timeMeth", "Cross-section");
                xml.text("sampProc", words.say("sampling." + subject.wave().sampling()));
                xml.text("collMode", words.say("mode"));
                xml.text("weight", words.say("weighting"));
            });
            xml.text("notes", subject.wave().method().in(subject.language()));
        });
    }

    private void access() throws XMLStreamException {
        xml.element(
                "dataAccs",
                () -> xml.element("useStmt", () -> {
                    xml.text("restrctn", subject.words().say("access"));
                    xml.text("conditions", subject.words().say("note.licence"));
                }));
    }

    /** Version 2.5 has no element for a checksum; a note of the file holds it. */
    private void file() throws XMLStreamException {
        xml.element(
                "fileDscr",
                () -> {
                    xml.element("fileTxt", () -> {
                        xml.text("fileName", "answers");
                        xml.element("dimensns", () -> {
                            xml.text("caseQnty", Long.toString(subject.dataset().rows()));
                            xml.text(
                                    "varQnty",
                                    Integer.toString(subject.variables().size()));
                        });
                    });
                    xml.text("notes", subject.dataset().sha256(), "type", "checksum", "subject", "SHA-256");
                },
                "ID",
                "F1");
    }
}
