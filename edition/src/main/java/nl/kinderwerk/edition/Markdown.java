package nl.kinderwerk.edition;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** Turns the study's Markdown into safe HTML: raw HTML is written out as text, and no link carries a script. */
public final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).build();
    private static final Safelist SAFE = Safelist.basic().addTags("h2", "h3");

    private Markdown() {}

    /** The text under a heading of the page: its own headings are one level below, and never h1. */
    public static String html(String markdown, int pageLevel) {
        var deepest = "#".repeat(pageLevel + 1);
        return Jsoup.clean(RENDERER.render(PARSER.parse(markdown.replaceAll("(?m)^#+ ", deepest + " "))), SAFE);
    }
}
