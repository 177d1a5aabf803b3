package nl.kinderwerk.server.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A document for a word processor, read back. */
public final class WordFile {
    private final XWPFDocument file;

    /** Reads a file. */
    public WordFile(byte[] bytes) {
        try {
            file = new XWPFDocument(new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Its parts. */
    public XWPFDocument parts() {
        return file;
    }

    /** All words between what returns on every sheet. */
    public String text() {
        return file.getBodyElements().stream().map(WordFile::text).collect(Collectors.joining("\n"));
    }

    private static String text(IBodyElement part) {
        return switch (part) {
            case XWPFParagraph paragraph -> paragraph.getText();
            case XWPFTable table -> table.getText();
            default -> "";
        };
    }

    /** The texts of a kind of paragraph, for example {@code Heading2}. */
    public List<String> all(String... styles) {
        return file.getParagraphs().stream()
                .filter(paragraph -> List.of(styles).contains(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }
}
