package nl.kinderwerk.edition;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kinderwerk.figures.DisclosureSettings;
import nl.kinderwerk.study.Section;
import nl.kinderwerk.study.Study;

/** Fills the templates. */
final class Pages {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "nl.kinderwerk.edition");

    private final Study study;
    private final List<Edition> editions;
    private final Optional<URI> address;

    Pages(Study study, List<Edition> editions, Optional<URI> address) {
        this.study = study;
        this.editions = editions;
        this.address = address;
    }

    /** The language of a path: its first folder, or else the study's default. */
    static String language(Study study, String path) {
        return study.languages().stream()
                .filter(l -> path.startsWith(l + "/"))
                .findFirst()
                .orElse(study.languages().getFirst());
    }

    byte[] edition(Edition edition, String language, String path) {
        var words = Words.in(language);
        var isHome = path.equals(Addresses.home(language));
        var frame = new Frame(
                words,
                path,
                edition.title(words),
                other(language).map(l -> isHome ? Addresses.home(l) : Addresses.edition(edition, l)),
                edition.release().sample());
        var blocks = Block.all(edition, words);
        return render(
                "edition.jte",
                Map.of(
                        "frame", frame,
                        "edition", edition,
                        "choices", new Choices(editions, edition, words),
                        "blocks", blocks,
                        "changes", new Changes(edition, words).sentences()));
    }

    byte[] section(Edition edition, Section section, String language) {
        var words = Words.in(language);
        var block = Block.of(edition, section, words);
        var frame = new Frame(
                words,
                Addresses.section(edition, section.id(), language, "html"),
                block.title() + " · " + edition.title(words),
                other(language).map(l -> Addresses.section(edition, section.id(), l, "html")),
                edition.release().sample());
        return render(
                "section.jte",
                Map.of(
                        "frame",
                        frame,
                        "edition",
                        edition,
                        "block",
                        block,
                        "snippet",
                        snippet(edition, block, language),
                        "addressKnown",
                        address.isPresent(),
                        "citation",
                        citation(edition, block)));
    }

    private String snippet(Edition edition, Block block, String language) {
        var base = address.map(URI::toString).orElse(language.equals("nl") ? "ADRES" : "ADDRESS");
        return "<iframe title=\"" + block.headline().replace("\"", "&quot;") + "\" src=\"" + base
                + (base.endsWith("/") ? "" : "/") + Addresses.embed(edition, block.id(), language)
                + "\" loading=\"lazy\" width=\"100%\" height=\"640\" style=\"border:0\"></iframe>";
    }

    private static String citation(Edition edition, Block block) {
        var words = block.words();
        var language = words.language();
        var mark = edition.release().sample() ? " [" + words.say("site.sample") + "]" : "";
        return words.say(
                        "section.cite",
                        edition.study().title().in(language),
                        Integer.toString(edition.release().year()),
                        block.headline(),
                        edition.release().label().in(language),
                        edition.place(language),
                        edition.version())
                + mark;
    }

    byte[] embed(Edition edition, Section section, String language) {
        var words = Words.in(language);
        var block = Block.of(edition, section, words);
        var frame = new Frame(
                words,
                Addresses.embed(edition, section.id(), language),
                block.headline(),
                Optional.empty(),
                edition.release().sample());
        return render("embed.jte", Map.of("frame", frame, "edition", edition, "block", block));
    }

    byte[] latest(Edition edition, String language) {
        var words = Words.in(language);
        var path = Addresses.latest(edition, language);
        var frame = new Frame(words, path, words.say("latest.title"), Optional.empty(), false);
        return message(frame, "latest", frame.link(Addresses.edition(edition, language)), edition.title(words));
    }

    byte[] message(String path, String key, String target) {
        var words = Words.in(language(study, path));
        var frame = new Frame(words, path, words.say(key + ".title"), Optional.empty(), false);
        return message(frame, key, frame.link(target), words.say("missing.home"));
    }

    private static byte[] message(Frame frame, String key, String target, String label) {
        return render(
                "message.jte",
                Map.of(
                        "frame", frame,
                        "heading", frame.say(key + ".title"),
                        "text", frame.say(key + ".text"),
                        "target", target,
                        "label", label));
    }

    byte[] editions(String language) {
        var words = Words.in(language);
        var frame = new Frame(
                words,
                Addresses.editions(language),
                words.say("editions.title"),
                other(language).map(Addresses::editions),
                false);
        return render("editions.jte", Map.of("frame", frame, "editions", editions));
    }

    byte[] method(String language) {
        var words = Words.in(language);
        var frame = new Frame(
                words,
                Addresses.method(language),
                words.say("method.title"),
                other(language).map(Addresses::method),
                false);
        return render(
                "method.jte",
                Map.of(
                        "frame",
                        frame,
                        "text",
                        Markdown.html(thresholds(resource("method_" + language + ".md"), words), 1)));
    }

    /** Fills in the thresholds of disclosure control, so that the page tells those that are used. */
    private static String thresholds(String text, Words words) {
        var settings = DisclosureSettings.DEFAULT;
        return text.replace("{minRespondents}", words.number(settings.minRespondents()))
                .replace("{minOrganisations}", words.number(settings.minOrganisations()))
                .replace("{maxOrganisationShare}", words.percent((int)
                        Math.round(100 * settings.maxOrganisationShare())))
                .replace("{minEachSide}", words.number(settings.minEachSide()))
                .replace("{minVersionDifference}", words.number(settings.minVersionDifference()));
    }

    private Optional<String> other(String language) {
        return study.languages().stream().filter(l -> !l.equals(language)).findFirst();
    }

    private static String resource(String name) {
        try (var stream = Pages.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] render(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        TEMPLATES.render(template, parameters, output);
        return output.toString().getBytes(StandardCharsets.UTF_8);
    }
}
