package nl.kinderwerk.edition.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kinderwerk.edition.Panel;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Change;
import nl.kinderwerk.figures.Status;
import nl.kinderwerk.study.Section.Form;

/** What a chart says to who cannot see it: form, subject, finding, and where all figures stand. */
final class Alternative {
    private static final int LONGEST = 300;
    private static final int MOST = 3;

    private final Panel panel;
    private final Words words;
    private final Sheet sheet;

    Alternative(Panel panel, Words words) {
        this.panel = panel;
        this.sheet = new Sheet(new Canvas(0), panel, words);
        this.words = words;
    }

    /** As many findings, most telling first, as fit in 300 characters. */
    String text() {
        List<String> findings = new ArrayList<>(findings());
        String text = say(findings);
        while (text.length() > LONGEST && !findings.isEmpty()) {
            findings.removeLast();
            text = say(findings);
        }
        return text;
    }

    /** The form as it is drawn: ten people and lit windows appear only when there is a figure for them. */
    String form() {
        boolean plain = switch (panel.form()) {
            case ICON_ARRAY -> sheet.focus().filter(People::tenths).isEmpty();
            case WAFFLE ->
                sheet.focus().filter(row -> row.cell().status().showsPercent()).isEmpty();
            default -> false;
        };
        return words.say("form." + (plain ? Form.RANKED : panel.form()).name());
    }

    private String say(List<String> findings) {
        return findings.isEmpty()
                ? words.say("alt.empty", form(), panel.title())
                : words.say("alt", form(), panel.title(), String.join("; ", findings));
    }

    private List<String> findings() {
        if (panel.form() == Form.DOTS) {
            return panel.counts().stream()
                    .map(count -> count.label() + " " + count.value())
                    .limit(MOST)
                    .toList();
        }
        if (panel.form() == Form.TREND) {
            return panel.rows().stream().limit(MOST).map(this::trend).toList();
        }
        Order order = Order.of(panel.rows(), panel.rows().size(), words);
        List<String> told = Stream.of(sheet.focus().stream(), order.shown().stream(), order.counted().stream())
                .flatMap(rows -> rows)
                .distinct()
                .limit(MOST)
                .map(this::finding)
                .toList();
        return told.isEmpty()
                ? order.absent().keySet().stream().map(words::reason).toList()
                : told;
    }

    private String trend(Panel.Row row) {
        Change change = row.change().orElseThrow();
        return words.say(
                "alt.trend",
                row.label(),
                row.group().orElse(""),
                value(row.cells().getFirst()),
                value(row.cells().getLast()),
                words.number(change.low()),
                words.number(change.high()));
    }

    /** The figure, with its level when it is not firm. */
    private String value(Cell cell) {
        String value = words.value(cell);
        return cell.status() == Status.INDICATIVE ? words.say("alt.indicative", value) : value;
    }

    private String finding(Panel.Row row) {
        String value = value(row.cell());
        if (panel.form() == Form.FREQUENCY) {
            return words.say("alt.part", row.label(), panel.scale().getFirst(), value);
        }
        return row.label() + " " + value + compared(row);
    }

    /** Margin and reference of a compared pair: the difference may be no more than chance. */
    private String compared(Panel.Row row) {
        Cell cell = row.cell();
        boolean pair =
                row.reference().filter(other -> other.status().showsPercent()).isPresent();
        if (!pair || cell.low().isEmpty() || cell.high().isEmpty()) {
            return "";
        }
        return words.say(
                "alt.compared",
                words.number(cell.low().getAsInt()),
                words.percent(cell.high().getAsInt()),
                panel.referenceLabel().orElse(""),
                words.value(row.reference().orElseThrow()));
    }
}
