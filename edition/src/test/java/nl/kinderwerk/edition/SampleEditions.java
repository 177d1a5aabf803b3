package nl.kinderwerk.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.kinderwerk.study.Section;
import nl.kinderwerk.study.Study;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Every edition of the sample study: two waves, all places, two languages. Made once for all tests that read it. */
final class SampleEditions {
    static final Path STUDY = Path.of(System.getProperty("kinderwerk.root", ".."), "studies/kinderwerk");

    private static final class Holder {
        static final SampleEditions MADE = new SampleEditions();
    }

    final Study study = Study.read(STUDY);
    final Path data;
    final Site site;
    final List<Edition> editions;

    private SampleEditions() {
        try {
            data = Files.createTempDirectory("sample-editions");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::delete));
        site = Site.of(study, data, Optional.empty());
        editions = Editions.of(study, data);
    }

    private void delete() {
        try {
            StaticSite.delete(data);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static SampleEditions made() {
        return Holder.MADE;
    }

    /** One figure of one edition in one language, where it stands in every exit. */
    record Place(Edition edition, Answered wave, Section section, Panel panel) {
        String language() {
            return panel.language();
        }

        String path(String ending) {
            return ending.equals("embed")
                    ? Addresses.embed(edition, section.id(), language())
                    : Addresses.section(edition, section.id(), language(), ending);
        }

        @Override
        public String toString() {
            return edition.id() + "/" + section.id() + "/" + language();
        }
    }

    /** Tells of every figure that is made from answers. */
    void forEach(Consumer<Place> told) {
        forEachPage((page, places) -> places.forEach(told));
    }

    /** Tells of the page of every edition in every language, and of the figures on it. */
    void forEachPage(BiConsumer<String, List<Place>> told) {
        editions.parallelStream()
                .filter(e -> e.release() instanceof Answered)
                .forEach(e -> study.languages().forEach(l -> told.accept(Addresses.edition(e, l), places(e, l))));
    }

    private static List<Place> places(Edition edition, String language) {
        return edition.sections().stream()
                .filter(s -> s.item().isPresent() || s.trend().isPresent())
                .flatMap(s -> edition.panel(s, language).stream()
                        .map(p -> new Place(edition, (Answered) edition.release(), s, p)))
                .toList();
    }

    String text(String path) {
        return new String(site.page(path).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    Document html(String path) {
        return Jsoup.parse(text(path));
    }

    Document xml(String path) {
        return Jsoup.parse(text(path), "", Parser.xmlParser());
    }

    /** Everything a reader, a screen reader or a search engine finds in an element: texts and attributes of words. */
    static String words(Element element) {
        var words = new StringBuilder();
        element.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText()).append('\n');
            }
            for (var attribute : List.of("aria-label", "title", "alt", "content")) {
                words.append(node.attr(attribute)).append('\n');
            }
        });
        return words.toString().replace('\u00a0', ' ');
    }
}
