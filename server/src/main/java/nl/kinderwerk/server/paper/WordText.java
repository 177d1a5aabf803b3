package nl.kinderwerk.server.paper;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Writes the words of an element into a paragraph. */
final class WordText {
    private WordText() {}

    /** Lines stay lines where somebody wrote them; what is empty leaves room. */
    static void write(Element words, XWPFParagraph into) {
        if (words.hasClass("own")) {
            lines(words.wholeText().strip(), into);
        } else if (!words.hasClass("empty")) {
            runs(words, into, false);
        }
    }

    private static void lines(String text, XWPFParagraph into) {
        var run = into.createRun();
        var lines = text.lines().toList();
        for (var line : lines.subList(0, Math.max(0, lines.size() - 1))) {
            run.setText(line);
            run.addBreak();
            run = into.createRun();
        }
        run.setText(lines.isEmpty() ? "" : lines.getLast());
    }

    private static void runs(Element words, XWPFParagraph into, boolean bold) {
        for (var node : words.childNodes()) {
            if (node instanceof TextNode text) {
                run(text, into, bold);
            } else if (node instanceof Element element && !element.normalName().equals("svg")) {
                runs(element, into, bold || element.normalName().equals("strong"));
            }
        }
    }

    private static void run(TextNode node, XWPFParagraph into, boolean bold) {
        var text = into.isEmpty() ? node.text().stripLeading() : node.text();
        if (!text.isEmpty()) {
            var run = into.createRun();
            run.setText(text);
            // "Not bold" would overrule the style.
            if (bold) {
                run.setBold(true);
            }
        }
    }
}
