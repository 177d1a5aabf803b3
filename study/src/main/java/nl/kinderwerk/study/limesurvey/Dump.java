package nl.kinderwerk.study.limesurvey;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.kinderwerk.study.InvalidInputException;

/**
 * A dump of tables, the grammar of {@code .lss} and {@code .lsr}: each table has rows, each row has fields by name. What is
 * not there is not in the map; an empty element is an empty text.
 *
 * @param kind what LimeSurvey says the document is
 * @param languages named before the tables
 * @param tables rows by table; a table that is not there has none
 * @param fields names of the fields by table, as far as the file lists them
 */
record Dump(
        String kind,
        List<String> languages,
        Map<String, List<Map<String, String>>> tables,
        Map<String, List<String>> fields) {
    private static final int DEEPEST = 20;
    private static final int MOST_VALUES = 20_000_000;
    private static final XMLInputFactory XML = factory();

    /** No document type, so no entities, inside or outside of the file. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    List<Map<String, String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /**
     * Reads a dump.
     *
     * @throws InvalidInputException when it is no XML, or XML with a document type
     */
    static Dump read(String file, byte[] bytes) {
        try {
            var reader = XML.createXMLStreamReader(new ByteArrayInputStream(bytes));
            return new Reading(file, reader).read();
        } catch (XMLStreamException broken) {
            throw InvalidInputException.of(
                    file,
                    "This is no valid XML, near line " + line(broken) + ".",
                    "Export it from LimeSurvey again; do not edit it by hand.");
        }
    }

    private static int line(XMLStreamException broken) {
        return broken.getLocation() == null
                ? 1
                : Math.max(1, broken.getLocation().getLineNumber());
    }

    /** The way through the elements: document, table, rows, row, field. */
    private static final class Reading {
        private final String file;
        private final XMLStreamReader xml;
        private final List<String> path = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final List<String> languages = new ArrayList<>();
        private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        private final Map<String, List<String>> fields = new LinkedHashMap<>();
        private Map<String, String> row = new LinkedHashMap<>();
        private String kind = "";
        private int values;

        Reading(String file, XMLStreamReader xml) {
            this.file = file;
            this.xml = xml;
        }

        Dump read() throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw hostile();
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> end();
                    default -> {}
                }
            }
            return new Dump(kind, languages, tables, fields);
        }

        private InvalidInputException hostile() {
            var message = "The XML has a document type or entities, which LimeSurvey never writes.";
            return InvalidInputException.of(file, message, "Do not trust this file.");
        }

        private void start() {
            path.add(xml.getLocalName());
            text.setLength(0);
            if (path.size() > DEEPEST) {
                throw InvalidInputException.of(
                        file,
                        "Elements are nested more than " + DEEPEST + " deep.",
                        "Export it from LimeSurvey again.");
            }
            if (inRows() && path.size() == 4) {
                row = new LinkedHashMap<>();
            }
        }

        private boolean inRows() {
            return path.size() >= 4 && path.get(2).equals("rows") && path.get(3).equals("row");
        }

        private void end() {
            var depth = path.size();
            if (depth == 5 && inRows()) {
                value();
            } else if (depth == 4 && inRows()) {
                tables.computeIfAbsent(path.get(1), t -> new ArrayList<>()).add(row);
            } else if (depth == 4 && path.get(3).equals("fieldname")) {
                fields.computeIfAbsent(path.get(1), t -> new ArrayList<>())
                        .add(text.toString().strip());
            } else if (depth == 3 && path.get(2).equals("language")) {
                languages.add(text.toString().strip());
            } else if (depth == 2 && path.get(1).equals("LimeSurveyDocType")) {
                kind = text.toString().strip();
            }
            path.removeLast();
            text.setLength(0);
        }

        private void value() {
            row.put(path.get(4), text.toString());
            values++;
            if (values > MOST_VALUES) {
                throw InvalidInputException.of(file, "The file holds more than 20 million values.", "Export less.");
            }
        }
    }
}
