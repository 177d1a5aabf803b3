package nl.kinderwerk.server.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes a page as a document for a word processor: its headings, lists and tables become those of the program. */
final class WordWriter {
    /** A4, in twentieths of a point. */
    private static final int WIDTH = 11906;

    private static final int HEIGHT = 16838;
    private static final int MARGIN = 1020;

    private static final Set<String> TEXT = Set.of("p", "li");
    private static final Map<String, String> HEADINGS =
            Map.of("h1", "Heading1", "h2", "Heading2", "h3", "Heading3", "h4", "Heading4");
    private static final Map<String, String> STYLES =
            Map.of("when", "Subtitle", "hint", "Hint", "number", "Number", "example", "Example", "empty", "ToFill");

    private final Document page;
    private final XWPFDocument file = new XWPFDocument();

    WordWriter(Document page) {
        this.page = page;
    }

    byte[] write() {
        try (file) {
            WordStyles.addTo(file, page.getElementsByTag("html").attr("lang"));
            describe();
            aroundEverySheet();
            page.body().children().forEach(this::part);
            var bytes = new ByteArrayOutputStream();
            file.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void describe() {
        file.getProperties().getCoreProperties().setTitle(page.title());
        file.getProperties()
                .getCoreProperties()
                .setDescription(page.select("meta[name=subject]").attr("content"));
        var section = file.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(WIDTH);
        section.getPgSz().setH(HEIGHT);
        var margins = section.addNewPgMar();
        margins.setTop(MARGIN);
        margins.setBottom(MARGIN);
        margins.setLeft(MARGIN);
        margins.setRight(MARGIN);
        margins.setHeader(MARGIN / 2);
        margins.setFooter(MARGIN / 2);
    }

    private void aroundEverySheet() {
        var mark = file.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        mark.setStyle("Header");
        page.select("#mark").forEach(words -> WordText.write(words, mark));
        var foot = file.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        page.select("#foot").forEach(words -> WordText.write(words, foot));
        foot.createRun().setText(" · ");
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        foot.createRun().setText(" / ");
        foot.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        page.select("#mark, #foot").remove();
    }

    private void part(Element part) {
        var name = part.normalName();
        if (HEADINGS.containsKey(name)) {
            heading(part);
        } else if (name.equals("table")) {
            WordTable.write(part, file, WIDTH - 2 * MARGIN);
        } else if (TEXT.contains(name) && part.children().select("p, h3").isEmpty()) {
            paragraph(part, style(part), file::createParagraph);
        } else {
            part.children().forEach(this::part);
        }
    }

    private void heading(Element heading) {
        var paragraph = paragraph(heading, HEADINGS.getOrDefault(heading.normalName(), ""), file::createParagraph);
        paragraph.setPageBreak(heading.normalName().equals("h2") && isAfterALeaf(heading));
    }

    private static boolean isAfterALeaf(Element heading) {
        var leaf = heading.closest(".leaf");
        return leaf != null && leaf.previousElementSiblings().hasClass("leaf");
    }

    private static String style(Element text) {
        if (text.normalName().equals("li")) {
            return "ListBullet";
        }
        if (text.closest("blockquote") != null) {
            return "Quote";
        }
        return text.classNames().stream()
                .filter(STYLES::containsKey)
                .map(name -> STYLES.getOrDefault(name, ""))
                .findFirst()
                .orElse("Normal");
    }

    private static XWPFParagraph paragraph(Element text, String style, Supplier<XWPFParagraph> place) {
        var paragraph = place.get();
        paragraph.setStyle(style);
        WordText.write(text, paragraph);
        return paragraph;
    }
}
