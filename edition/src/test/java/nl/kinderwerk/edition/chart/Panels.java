package nl.kinderwerk.edition.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.kinderwerk.edition.Panel;
import nl.kinderwerk.edition.Panel.Count;
import nl.kinderwerk.edition.Panel.Row;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Change;
import nl.kinderwerk.figures.Status;
import nl.kinderwerk.study.Section.Form;

/** Invented panels of every form, from plain to as awkward as life gets. */
final class Panels {
    static final List<String> SCALE = List.of("Elke dag", "Elke week", "Elke maand", "Minder vaak", "Nooit");
    private static final List<String> TITLES = List.of(
            "Kinderwerker",
            "Jongerenwerker",
            "Kinder- en jongerenwerker",
            "Sociaal werker",
            "Sociaal-cultureel werker",
            "Buurtwerker of opbouwwerker",
            "Teamleider of coördinator kinderwerk",
            "Combinatiefunctionaris onderwijs");
    private static final List<String> PARTNERS = List.of(
            "Basisschool",
            "Jongerenwerk",
            "Kinderopvang en bso",
            "Bewoners en vrijwilligers",
            "Sportvereniging of buurtsportcoach",
            "Jeugdgezondheidszorg (GGD, consultatiebureau)",
            "Wijkteam of CJG",
            "Jeugdzorg",
            "Politie (wijkagent)",
            "Schoolmaatschappelijk werk",
            "Gemeente",
            "Kerk, moskee of andere levensbeschouwelijke groep");
    private static final List<String> GOALS = List.of(
            "Talenten ontwikkelen",
            "Persoonlijke en sociale vaardigheden oefenen",
            "Sociaal-emotionele ontwikkeling",
            "Meedoen en erbij horen (inclusie en participatie)",
            "Kinderen met verschillende achtergronden ontmoeten elkaar",
            "Gelijke kansen",
            "Gezonde leefstijl",
            "Ontspanning, spel en plezier",
            "Zorgen en opvoedvragen op tijd signaleren",
            "Voorkomen dat zwaardere hulp nodig is");

    private Panels() {}

    static Cell percent(int percent) {
        return percent(percent, Math.max(0, percent - 4), Math.min(100, percent + 5));
    }

    static Cell percent(int percent, int low, int high) {
        return new Cell(
                "o",
                Status.OK,
                OptionalInt.of(412),
                OptionalInt.of(percent),
                OptionalInt.of(low),
                OptionalInt.of(high),
                OptionalInt.empty());
    }

    /** As in 2021: only the percentage survived. */
    static Cell bare(int percent) {
        OptionalInt none = OptionalInt.empty();
        return new Cell("o", Status.OK, none, OptionalInt.of(percent), none, none, none);
    }

    static Cell counts(int count, int n) {
        OptionalInt none = OptionalInt.empty();
        return new Cell("o", Status.COUNTS, OptionalInt.of(n), none, none, none, OptionalInt.of(count));
    }

    static Cell cell(Status status) {
        return switch (status) {
            case OK, INDICATIVE -> percent(42);
            case COUNTS -> counts(7, 12);
            default -> Cell.hidden("o", status);
        };
    }

    static Row row(String code, String label, Cell... cells) {
        return new Row(code, label, Optional.empty(), List.of(cells), Optional.empty());
    }

    static Row in(String group, Row row) {
        return new Row(row.code(), row.label(), Optional.of(group), row.cells(), row.reference());
    }

    static Row beside(Row row, int reference) {
        return new Row(row.code(), row.label(), row.group(), row.cells(), Optional.of(percent(reference)));
    }

    static Panel panel(Form form, String id, Optional<String> focus, List<Row> rows) {
        return new Panel(
                id,
                form,
                "nl",
                "Onderdeel " + id,
                "Vier op de tien heten ook echt kinderwerker",
                "Aandeel van de kinderwerkers, Nederland, 2026, n = 412, meer antwoorden mogelijk",
                focus,
                form == Form.FREQUENCY ? SCALE : List.of(),
                rows,
                List.of(),
                Optional.empty(),
                List.of("Het streepje is de marge van 95 procent."),
                "Bron: Kinderwerk in beeld, 2026",
                true);
    }

    static Panel panel(Form form, String id, List<Row> rows) {
        return panel(form, id, Optional.empty(), rows);
    }

    /** Two years, of which the tests say everything that they can say. */
    static Panel trend(String id, int... percents) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i + 1 < percents.length; i += 2) {
            Change.Verdict verdict = Change.Verdict.values()[i / 2 % 4];
            Change change = new Change("q", "nl", "o" + i, verdict, -3, 12);
            rows.add(new Row(
                    "o" + i,
                    GOALS.get(i / 2),
                    Optional.of("Uitkomst " + verdict.ordinal()),
                    List.of(percent(percents[i]), percent(percents[i + 1])),
                    Optional.empty(),
                    Optional.of(change)));
        }
        Panel p = panel(Form.TREND, id, rows);
        return new Panel(
                id,
                p.form(),
                "nl",
                p.title(),
                p.headline(),
                p.subtitle(),
                p.focus(),
                List.of("2023", "2026"),
                rows,
                List.of(),
                Optional.empty(),
                p.notes(),
                p.source(),
                true);
    }

    static Panel dots(String id, List<Count> counts) {
        Panel p = panel(Form.DOTS, id, List.of());
        return new Panel(
                id,
                p.form(),
                "nl",
                p.title(),
                p.headline(),
                p.subtitle(),
                p.focus(),
                List.of(),
                List.of(),
                counts,
                Optional.empty(),
                p.notes(),
                p.source(),
                false);
    }

    static Panel compared(Panel p) {
        List<Row> rows = IntStream.range(0, p.rows().size())
                .mapToObj(i -> beside(p.rows().get(i), Math.min(100, 12 + 9 * i)))
                .toList();
        return new Panel(
                p.id(),
                p.form(),
                "nl",
                p.title(),
                p.headline(),
                p.subtitle(),
                p.focus(),
                p.scale(),
                rows,
                p.counts(),
                Optional.of("Nederland"),
                p.notes(),
                p.source(),
                p.sample());
    }

    private static List<Row> rows(List<String> labels, int... percents) {
        return IntStream.range(0, percents.length)
                .mapToObj(i -> row(
                        "r" + i,
                        labels.get(i % labels.size()) + (i < labels.size() ? "" : " " + i),
                        percent(percents[i])))
                .toList();
    }

    private static List<Row> with(List<Row> rows, Row... more) {
        List<Row> all = new ArrayList<>(rows);
        all.addAll(List.of(more));
        return all;
    }

    private static List<Row> titles(int first) {
        return with(rows(TITLES, first, 22, 12, 9, 6, 3, 1, 0), row("other", "Anders, namelijk", percent(11)));
    }

    private static List<Row> hidden(Status status, String... labels) {
        return IntStream.range(0, labels.length)
                .mapToObj(i -> row("h" + i, labels[i], cell(status)))
                .toList();
    }

    private static List<Row> partners(int... percents) {
        return IntStream.range(0, percents.length)
                .mapToObj(i -> in(
                        i < 6 ? "In de pedagogische basis" : "Daarbuiten",
                        row("p" + i, PARTNERS.get(i), percents[i] < 0 ? cell(Status.WITHHELD) : percent(percents[i]))))
                .toList();
    }

    private static Row often(String label, int... parts) {
        return row(label, label, IntStream.of(parts).mapToObj(Panels::percent).toArray(Cell[]::new));
    }

    private static List<Row> goals() {
        List<String> groups = List.of("Ontwikkeling", "Inclusie", "Leefstijl", "Signalering");
        int[] group = {0, 0, 0, 1, 1, 1, 2, 2, 3, 3};
        int[] percents = {82, 71, 64, 66, 48, 31, 58, 77, 73, 44};
        return IntStream.range(0, 10)
                .mapToObj(i -> in(groups.get(group[i]), row("g" + i, GOALS.get(i), percent(percents[i]))))
                .toList();
    }

    static List<Count> workforce() {
        return List.of(
                new Count(
                        "kw",
                        "Kinderwerkers",
                        300,
                        900,
                        "enkele honderden",
                        "p",
                        "Mensen",
                        2021,
                        "NJi, 2021",
                        Optional.empty()),
                new Count(
                        "kw2",
                        "Kinderwerkers, volgens een andere bron",
                        1000,
                        1000,
                        "pakweg 1000",
                        "p",
                        "Mensen",
                        2018,
                        "Sociaal Werk Nederland, 2018",
                        Optional.of("Twee bronnen noemen een ander aantal; wij kiezen niet.")),
                new Count(
                        "vr",
                        "Vrijwilligers in het kinderwerk",
                        3000,
                        4000,
                        "drie- tot vierduizend",
                        "p",
                        "Mensen",
                        2018,
                        "Sociaal Werk Nederland, 2018",
                        Optional.empty()),
                new Count(
                        "jw",
                        "Jongerenwerkers",
                        3589,
                        3589,
                        "3.589",
                        "f",
                        "Voltijdbanen",
                        2019,
                        "Verwey-Jonker Instituut, 2019",
                        Optional.empty()),
                new Count(
                        "skj",
                        "Jeugd- en gezinsprofessionals*",
                        52400,
                        52400,
                        "52.400",
                        "r",
                        "Registraties",
                        2019,
                        "SKJ, 2019",
                        Optional.of("* De registratie als jeugdzorgwerker sloot in 2018.")),
                new Count(
                        "kk",
                        "Kinderwerkers met een registratie",
                        40,
                        250,
                        "tientallen tot 250",
                        "r",
                        "Registraties",
                        2019,
                        "SKJ, 2019",
                        Optional.empty()));
    }

    static Panel named(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    /** Every case by name, for the gallery and for the tests that hold for all. */
    static Map<String, Panel> all() {
        Map<String, Panel> all = new LinkedHashMap<>();
        Optional<String> first = Optional.of("r0");
        all.put("icon array", panel(Form.ICON_ARRAY, "ia1", first, titles(40)));
        all.put("trend", trend("tr1", 15, 31, 96, 76, 10, 11, 62, 69));
        all.put("trend, at the ends", trend("tr2", 0, 100, 100, 0, 0, 0, 100, 100));
        all.put("icon array, no tenths", panel(Form.ICON_ARRAY, "ia2", first, titles(36)));
        all.put(
                "icon array, 2021",
                panel(
                        Form.ICON_ARRAY,
                        "ia3",
                        first,
                        with(
                                List.of(row("r0", "Kinderwerker", bare(40))),
                                hidden(Status.NOT_SURVIVED, TITLES.subList(1, 8).toArray(String[]::new))
                                        .toArray(Row[]::new))));
        all.put("icon array, 100%", panel(Form.ICON_ARRAY, "ia4", first, rows(TITLES, 100)));
        all.put(
                "waffle",
                panel(
                        Form.WAFFLE,
                        "wa1",
                        first,
                        with(
                                rows(
                                        List.of(
                                                "Welzijnsorganisatie (sociaal werk)",
                                                "Gemeente",
                                                "Organisatie voor alleen kinder- en jongerenwerk",
                                                "Kerk, moskee of andere levensbeschouwelijke organisatie"),
                                        86,
                                        6,
                                        4,
                                        0),
                                row("other", "Anders, namelijk", percent(4)))));
        all.put("waffle, 0%", panel(Form.WAFFLE, "wa2", first, rows(TITLES, 0, 100)));
        all.put(
                "waffle, counts",
                panel(
                        Form.WAFFLE,
                        "wa3",
                        first,
                        List.of(
                                row("r0", "Welzijnsorganisatie", counts(9, 12)),
                                row("r1", "Gemeente", counts(3, 12)))));
        all.put("ranked, groups", panel(Form.RANKED, "ra1", goals()));
        all.put("ranked, compared", compared(panel(Form.RANKED, "ra2", titles(40))));
        all.put(
                "ranked, 21 rows",
                panel(
                        Form.RANKED,
                        "ra3",
                        with(
                                rows(
                                        GOALS, 82, 80, 77, 70, 66, 61, 55, 51, 47, 44, 41, 38, 35, 33, 28, 21, 17, 9, 5,
                                        2),
                                row("other", "Anders, namelijk", percent(3)))));
        all.put("ranked, one row", panel(Form.RANKED, "ra4", rows(GOALS, 100)));
        all.put(
                "ranked, mixed",
                panel(
                        Form.RANKED,
                        "ra5",
                        with(
                                with(
                                        rows(GOALS, 82, 0),
                                        hidden(Status.WITHHELD, "Taal en woordenschat", "Burgerschap")
                                                .toArray(Row[]::new)),
                                row("c", "Creativiteit", counts(7, 12)),
                                row("t", "Leren buiten school (educatieve vorming)", cell(Status.TOO_FEW)))));
        all.put(
                "ranked, not survived",
                panel(Form.RANKED, "ra6", hidden(Status.NOT_SURVIVED, GOALS.toArray(String[]::new))));
        all.put(
                "frequency",
                panel(
                        Form.FREQUENCY,
                        "fr1",
                        List.of(
                                often("Activiteiten organiseren in de wijk", 46, 38, 9, 5, 2),
                                often("Kinderen ondersteunen (luisterend oor, steuntje in de rug)", 61, 30, 5, 3, 1),
                                often("Huisbezoek of gesprek aan de deur", 3, 14, 25, 33, 25),
                                often("Registreren en verantwoorden", 20, 55, 20, 4, 0),
                                often("Sport en spel begeleiden", 100, 0, 0, 0, 0),
                                row(
                                        "x",
                                        "Online contact en online activiteiten",
                                        percent(20),
                                        percent(31),
                                        cell(Status.WITHHELD),
                                        cell(Status.WITHHELD),
                                        percent(7)),
                                row(
                                        "y",
                                        "Opkomen voor kinderen (signaleren naar beleid)",
                                        cell(Status.TOO_FEW),
                                        cell(Status.TOO_FEW),
                                        cell(Status.TOO_FEW),
                                        cell(Status.TOO_FEW),
                                        cell(Status.TOO_FEW)))));
        all.put("street", panel(Form.STREET, "st1", partners(93, 78, 74, 61, 52, 33, 71, 58, 44, 40, 29, 4)));
        all.put("street, hidden", panel(Form.STREET, "st2", partners(100, 78, -1, 61, -1, 2, 0, 58, -1, 40, -1, -1)));
        all.put(
                "street, not survived",
                panel(Form.STREET, "st3", hidden(Status.NOT_SURVIVED, PARTNERS.toArray(String[]::new))));
        all.put(
                "street, counts",
                panel(
                        Form.STREET,
                        "st4",
                        List.of(
                                in("In de pedagogische basis", row("a", "Basisschool", counts(11, 12))),
                                in("Daarbuiten", row("b", "Wijkteam of CJG", counts(7, 12))))));
        all.put("dots", dots("do1", workforce()));
        return all;
    }
}
