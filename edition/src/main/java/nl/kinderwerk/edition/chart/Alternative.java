package nl.kinderwerk.edition.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kinderwerk.edition.Panel;
import nl.kinderwerk.study.Section.Form;

/** What a chart says to who cannot see it: form, subject, finding, and where all figures stand. */
final class Alternative {
    private static final int LONGEST = 300;

    private final Panel panel;
    private final Words words;

    Alternative(Panel panel, Words words) {
        this.panel = panel;
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

    String form() {
        return words.say("form." + panel.form().name());
    }

    private String say(List<String> findings) {
        return findings.isEmpty()
                ? words.say("alt.empty", form(), panel.title())
                : words.say("alt", form(), panel.title(), words.list(findings));
    }

    private List<String> findings() {
        if (panel.form() == Form.DOTS) {
            return panel.counts().stream()
                    .map(count -> count.label() + " " + count.value())
                    .limit(4)
                    .toList();
        }
        Order order = Order.of(panel.rows(), 3, words);
        Stream<Panel.Row> focus = new Sheet(new Canvas(0), panel, words).focus().stream();
        List<String> told = Stream.concat(focus, Stream.concat(order.shown().stream(), order.counted().stream()))
                .distinct()
                .limit(3)
                .map(this::finding)
                .toList();
        return told.isEmpty()
                ? order.absent().keySet().stream().map(words::reason).toList()
                : told;
    }

    private String finding(Panel.Row row) {
        String value = words.value(row.cell());
        return panel.form() == Form.FREQUENCY
                ? words.say("alt.part", row.label(), panel.scale().getFirst(), value)
                : row.label() + " " + value;
    }
}
