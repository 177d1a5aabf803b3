package nl.kinderwerk.edition.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.kinderwerk.edition.Panel;
import nl.kinderwerk.edition.Panel.Row;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Status;
import nl.kinderwerk.study.Section.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {
    private static final int SENTINEL = 87;

    static Stream<Panel> panels() {
        Stream<Panel> forms = Stream.of(Form.ICON_ARRAY, Form.WAFFLE, Form.RANKED, Form.FREQUENCY, Form.STREET)
                .flatMap(form -> Stream.of(Status.values()).map(status -> ofStatus(form, status)));
        return Stream.concat(Panels.all().values().stream(), forms);
    }

    private static Panel ofStatus(Form form, Status status) {
        Cell[] cells = IntStream.range(0, form == Form.FREQUENCY ? 5 : 1)
                .mapToObj(i -> Panels.cell(status))
                .toArray(Cell[]::new);
        List<Row> rows = List.of(Panels.row("a", "Eerste antwoord", cells), Panels.row("b", "Tweede antwoord", cells));
        return Panels.panel(form, "s", Optional.of("a"), rows);
    }

    @ParameterizedTest
    @MethodSource("panels")
    void noTextTouchesAnotherOrLeavesTheSheet(Panel panel) {
        for (Width width : Width.values()) {
            Canvas canvas = new Canvas(width.pixels(panel.form()));
            double height = Chart.of(panel).draw(canvas, 2);
            List<Canvas.Box> boxes = canvas.boxes();
            for (Canvas.Box box : boxes) {
                assertThat(box.x()).as("%s", box).isGreaterThanOrEqualTo(-6);
                assertThat(box.x() + box.width()).as("%s", box).isLessThanOrEqualTo(canvas.width + 1);
                assertThat(box.y() + box.height()).as("%s", box).isLessThanOrEqualTo(height + 6);
                assertThat(boxes.stream().filter(other -> other != box && overlap(box, other)))
                        .as("%s in %s", box, width)
                        .isEmpty();
            }
        }
    }

    /** A count has no place on the scale of percentages, and the mark of the other would stand on it. */
    @Test
    void standsTheOtherPlacesMarkOnTheScaleOnlyBesideAPercentage() {
        assertThat(marks(Panels.percent(42))).isEqualTo(2);
        assertThat(marks(Panels.counts(7, 12))).isEqualTo(1);
    }

    private static long marks(Cell cell) {
        Row row = Panels.beside(Panels.row("a", "Eerste antwoord", cell), 40);
        String svg = Chart.of(Panels.panel(Form.RANKED, "s", List.of(row))).svg(Width.NARROW);
        return Pattern.compile("fill=[^>]*l6 6-6 6-6-6z|l6 6-6 6-6-6z[^>]*fill=")
                .matcher(svg)
                .results()
                .count();
    }

    private static boolean overlap(Canvas.Box a, Canvas.Box b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void everyRowIsNamedWithItsValueOrLeftToTheTable(Panel panel) throws Exception {
        for (Width width : Width.values()) {
            String text = read(Chart.of(panel).svg(width)).replaceAll("\\s+", "");
            Words words = new Words("nl");
            List<Row> told = panel.rows().stream()
                    .filter(row -> text.contains(row.label().replace(" ", "")))
                    .toList();
            assertThat(told)
                    .filteredOn(row -> row.cell().status().showsPercent())
                    .allSatisfy(row -> row.cells().stream()
                            .filter(cell -> cell.status().showsPercent())
                            .forEach(cell -> assertThat(text).contains(words.value(cell))));
            boolean complete = told.size() == panel.rows().size();
            assertThat(complete || text.contains("indetabel")).as(text).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("panels")
    void isXmlWithoutStyleAndWithIdsOfItsOwn(Panel panel) throws Exception {
        String page = "<p>" + Chart.of(panel).svg(Width.WIDE) + Chart.of(panel).svg(Width.NARROW) + "</p>";
        assertThat(page).doesNotContain("style").doesNotContain("xmlns");
        NodeList all = xml(page).getElementsByTagName("*");
        List<String> ids = elements(all)
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).hasSize(4).doesNotHaveDuplicates().allMatch(id -> id.startsWith(panel.id()));
        assertThat(elements(all).map(e -> e.getAttribute("aria-labelledby")).filter(s -> !s.isEmpty()))
                .allSatisfy(names -> assertThat(ids).contains(names.split(" ")));
        assertThat(xml(Chart.of(panel).document()).getDocumentElement().getTagName())
                .isEqualTo("svg");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void saysTheFindingInThreeHundredCharacters(Panel panel) {
        String alternative = Chart.of(panel).alternativeText();
        assertThat(alternative)
                .hasSizeLessThanOrEqualTo(300)
                .contains(panel.title())
                .endsWith("Zie de tabel.");
        assertThat(alternative).isNotEqualTo(panel.headline()).isNotEqualTo(panel.title());
    }

    @Test
    void barsBeginAtZeroAndAreAsLongAsTheirShare() throws Exception {
        Panel panel = Panels.panel(
                Form.RANKED,
                "len",
                List.of(
                        Panels.row("a", "Een", Panels.bare(100)),
                        Panels.row("b", "Twee", Panels.bare(50)),
                        Panels.row("c", "Drie", Panels.bare(25)),
                        Panels.row("d", "Vier", Panels.bare(0))));
        List<Element> bars = elements(xml(Chart.of(panel).svg(Width.WIDE)).getElementsByTagName("rect"))
                .toList();
        assertThat(bars)
                .extracting(bar -> bar.getAttribute("x"))
                .hasSize(3)
                .containsOnly(bars.getFirst().getAttribute("x"));
        double whole = length(bars.get(0));
        assertThat(length(bars.get(1)) / whole).isCloseTo(0.5, org.assertj.core.data.Offset.offset(0.001));
        assertThat(length(bars.get(2)) / whole).isCloseTo(0.25, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void lightsAsManyWindowsAsThePercentage() {
        Panel panel =
                Panels.panel(Form.WAFFLE, "w", Optional.of("a"), List.of(Panels.row("a", "Een", Panels.bare(86))));
        String svg = Chart.of(panel).svg(Width.WIDE);
        assertThat(svg.split("<path d=\"")).anySatisfy(path -> {
            assertThat(path).contains("c-glow");
            assertThat(path.chars().filter(c -> c == 'M').count()).isEqualTo(86);
        });
    }

    @Test
    void drawsOneDotForAHundredAndHollowOnesForWhatIsOnlyPossible() {
        String svg =
                Chart.of(Panels.dots("d", Panels.workforce().subList(0, 1))).svg(Width.WIDE);
        assertThat(Stream.of(svg.split("<path d=\""))
                        .map(path -> path.chars().filter(c -> c == 'M').count()))
                .contains(3L, 6L);
    }

    @Test
    void aWithheldValueIsInNoByteAndLeavesNoTrace() {
        for (Form form : List.of(Form.ICON_ARRAY, Form.WAFFLE, Form.RANKED, Form.STREET)) {
            assertThat(secret(form, SENTINEL)).isEqualTo(secret(form, 3)).doesNotContain(SENTINEL + "%");
        }
    }

    /** A cell as it should never come: withheld, yet with its value still inside. */
    private static String secret(Form form, int value) {
        OptionalInt inside = OptionalInt.of(value);
        Cell leak = new Cell("o", Status.WITHHELD, inside, inside, inside, inside, inside);
        List<Row> rows = List.of(Panels.row("a", "Een", leak), Panels.row("b", "Twee", Panels.percent(31)));
        Chart chart = Chart.of(Panels.panel(form, "x", Optional.of("a"), rows));
        return chart.svg(Width.WIDE) + chart.svg(Width.NARROW) + chart.document() + chart.alternativeText();
    }

    @Test
    void tenthsMayDifferTwoPointsFromThePercentage() {
        assertThat(IntStream.of(38, 40, 42, 0, 100, 12, 92)).allMatch(People::inTenths);
        assertThat(IntStream.of(37, 43, 55, 1, 2, 98, 99)).noneMatch(People::inTenths);
    }

    @Test
    void countsAreSaidInWordsWithoutABar() {
        String svg = Chart.of(Panels.panel(Form.RANKED, "c", List.of(Panels.row("a", "Een", Panels.counts(7, 12)))))
                .svg(Width.WIDE);
        assertThat(svg).contains("7 van de 12").doesNotContain("<rect");
    }

    @Test
    void drawsTheSameUnderATurkishLocale() {
        Locale before = Locale.getDefault();
        List<String> drawn = new ArrayList<>();
        try {
            for (Locale locale : List.of(Locale.ROOT, Locale.of("tr"), Locale.of("nl"), Locale.of("ar"))) {
                Locale.setDefault(locale);
                Panels.all().values().forEach(panel -> drawn.add(Chart.of(panel).svg(Width.WIDE)));
            }
        } finally {
            Locale.setDefault(before);
        }
        int all = Panels.all().size();
        assertThat(drawn.subList(0, all))
                .isEqualTo(drawn.subList(all, 2 * all))
                .isEqualTo(drawn.subList(2 * all, 3 * all))
                .isEqualTo(drawn.subList(3 * all, 4 * all));
    }

    @Test
    void writesThousandsAsTheLanguageDoes() {
        assertThat(new Words("nl").number(3589)).isEqualTo("3.589");
        assertThat(new Words("en").number(3589)).isEqualTo("3,589");
    }

    @ParameterizedTest
    @EnumSource(names = {"ICON_ARRAY", "WAFFLE", "RANKED", "FREQUENCY", "STREET", "DOTS"})
    void becomesAPictureThatIsNotBlank(Form form) throws Exception {
        Panel panel = Panels.all().values().stream()
                .filter(p -> p.form() == form)
                .findFirst()
                .orElseThrow();
        var image = ImageIO.read(new ByteArrayInputStream(Chart.of(panel).png()));
        assertThat(image.getWidth()).isEqualTo(2 * (width(form) + 80));
        long colours = IntStream.range(0, image.getWidth() * image.getHeight() / 7)
                .map(i -> image.getRGB(i * 7 % image.getWidth(), i * 7 / image.getWidth()))
                .distinct()
                .count();
        assertThat(colours).isGreaterThan(20);
    }

    private static int width(Form form) {
        return Width.WIDE.pixels(form);
    }

    @Test
    void theDocumentCarriesClaimSourceAndMark() throws Exception {
        Panel panel = Panels.named("waffle");
        String text = read(Chart.of(panel).document());
        assertThat(text).contains(panel.headline(), panel.source(), "Voorbeelddata", "Kinderwerk in beeld");
        assertThat(Chart.of(panel).document(Palette.DARK))
                .contains(Palette.DARK.colour(Tone.CARD))
                .doesNotContain("class=\"c-i");
    }

    @Test
    void tenChartsAndTheStreetStayLight() throws Exception {
        assertThat(gzipped(Scene.header())).isLessThan(7_000);
        StringBuilder page = new StringBuilder(Scene.header());
        for (String name :
                List.of("icon array", "waffle", "ranked, groups", "ranked, 21 rows", "frequency", "street", "dots")) {
            page.append(Chart.of(Panels.named(name)).svg(Width.WIDE));
            page.append(Chart.of(Panels.named(name)).svg(Width.NARROW));
        }
        assertThat(gzipped(page.toString())).isLessThan(30_000);
    }

    private static int gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static double length(Element bar) {
        return Double.parseDouble(bar.getAttribute("width"));
    }

    private static String read(String svg) throws Exception {
        return xml(svg).getDocumentElement().getTextContent();
    }

    private static Document xml(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }
}
