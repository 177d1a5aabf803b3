package nl.kinderwerk.study.export;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements in lines, one under the other. Characters that XML does not know become the replacement character. */
final class Xml {
    private final XMLStreamWriter out;
    private int depth;

    /** Writes what stands within an element. */
    interface Content {
        void write() throws XMLStreamException;
    }

    Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** An element with other elements in it; attributes are pairs of a name and a value. */
    void element(String name, Content content, String... attributes) throws XMLStreamException {
        start(name, attributes);
        depth++;
        content.write();
        depth--;
        line();
        out.writeEndElement();
    }

    /** An element with text in it. */
    void text(String name, String text, String... attributes) throws XMLStreamException {
        start(name, attributes);
        out.writeCharacters(clean(text));
        out.writeEndElement();
    }

    /** An element with nothing in it. */
    void empty(String name, String... attributes) throws XMLStreamException {
        line();
        out.writeEmptyElement(name);
        attributes(attributes);
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String clean(String text) {
        return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
