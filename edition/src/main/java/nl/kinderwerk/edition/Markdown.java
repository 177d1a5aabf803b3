package nl.kinderwerk.edition;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** Turns the study's Markdown into safe HTML: raw HTML is written out as text, and no link carries a script. */
final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).build();
    private static final Safelist SAFE = Safelist.basic().addTags("h3", "h4");

    private Markdown() {}

    /** Headings of the text become h3 and h4: h1 and h2 belong to the page. */
    static String html(String markdown) {
        var lowered = markdown.replaceAll("(?m)^(#{1,2}) ", "##$1 ");
        return Jsoup.clean(RENDERER.render(PARSER.parse(lowered)), SAFE);
    }
}
