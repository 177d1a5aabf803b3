package nl.kinderwerk.server.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A PDF as it is read aloud: by its tags, in their order, without what only returns on every sheet. */
public final class TaggedPdf {
    private final byte[] bytes;
    private final PDDocument file;
    private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
    private final List<PDStructureElement> elements = new ArrayList<>();

    /** Reads a file. */
    public TaggedPdf(byte[] bytes) {
        this.bytes = bytes;
        try {
            file = Loader.loadPDF(bytes);
            for (var page : file.getPages()) {
                var extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                var byNumber = new HashMap<Integer, String>();
                extractor.getMarkedContents().forEach(content -> remember(content, byNumber));
                texts.put(page, byNumber);
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        collect(file.getDocumentCatalog().getStructureTreeRoot());
    }

    private static void remember(PDMarkedContent content, Map<Integer, String> texts) {
        for (var part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                texts.merge(content.getMCID(), letter.getUnicode(), String::concat);
            } else if (part instanceof PDMarkedContent inner) {
                remember(inner, texts);
            }
        }
    }

    private void collect(PDStructureNode node) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                collect(element);
            }
        }
    }

    /** All words, in the order in which they are read aloud, without marks of lists. */
    public String text() {
        return text(file.getDocumentCatalog().getStructureTreeRoot());
    }

    private String text(PDStructureNode node) {
        return node.getKids().stream().map(kid -> text(node, kid)).collect(Collectors.joining());
    }

    private String text(PDStructureNode node, Object kid) {
        return switch (kid) {
            case PDStructureElement label when label.getStructureType().equals("Lbl") -> "";
            case PDStructureElement element -> text(element);
            case Integer number when node instanceof PDStructureElement element -> text(element.getPage(), number);
            case PDMarkedContentReference content -> text(content.getPage(), content.getMCID());
            default -> "";
        };
    }

    private String text(PDPage page, int number) {
        return texts.getOrDefault(page, Map.of()).getOrDefault(number, "");
    }

    /** The texts of a kind of element, for example {@code H2}, in the order in which they are read aloud. */
    public List<String> all(String... types) {
        return elements.stream()
                .filter(element -> List.of(types).contains(element.getStructureType()))
                .map(this::text)
                .map(String::strip)
                .toList();
    }

    /** Of every heading cell whether it is of a row or of a column. */
    public List<String> scopes() {
        return elements.stream()
                .filter(element -> element.getStructureType().equals("TH"))
                .map(TaggedPdf::scope)
                .toList();
    }

    private static String scope(PDStructureElement cell) {
        var attributes = cell.getAttributes();
        return IntStream.range(0, attributes.size())
                .mapToObj(attributes::getObject)
                .filter(PDTableAttributeObject.class::isInstance)
                .map(table -> String.valueOf(((PDTableAttributeObject) table).getScope()))
                .findFirst()
                .orElse("none");
    }

    /** The table of contents. */
    public List<String> bookmarks() {
        return titles(file.getDocumentCatalog().getDocumentOutline().children()).toList();
    }

    private static Stream<String> titles(Iterable<PDOutlineItem> items) {
        var titles = new ArrayList<String>();
        for (var item : items) {
            titles.add(item.getTitle());
            titles.addAll(titles(item.children()).toList());
        }
        return titles.stream();
    }

    /** The language in which it is read aloud. */
    public String language() {
        return file.getDocumentCatalog().getLanguage();
    }

    /** The title, when programs are told to show it. */
    public String shownTitle() {
        return file.getDocumentCatalog().getViewerPreferences().displayDocTitle()
                ? file.getDocumentInformation().getTitle()
                : "";
    }

    /** Everything that is printed on each sheet. */
    public List<String> sheets() {
        return IntStream.rangeClosed(1, file.getNumberOfPages())
                .mapToObj(this::sheet)
                .toList();
    }

    private String sheet(int number) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(file);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** What veraPDF holds against it as PDF/UA-1. */
    public List<String> faults() {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFUA_1)) {
            var result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFUA_1, false)
                    .validate(parser);
            return result.getTestAssertions().stream()
                    .map(fault -> fault.getRuleId().getClause() + "-"
                            + fault.getRuleId().getTestNumber() + " " + fault.getMessage() + " "
                            + fault.getLocation().getContext())
                    .toList();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
