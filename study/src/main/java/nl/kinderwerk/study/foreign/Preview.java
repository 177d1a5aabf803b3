package nl.kinderwerk.study.foreign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.foreign.Binding.BoundItem;

/**
 * A proposed binding, and what the person who confirms it should know.
 *
 * @param binding YAML, not yet confirmed
 * @param seen lines for the screen: what was read, what goes where, what fits nowhere, what is doubtful
 */
public record Preview(String binding, List<String> seen) {
    public Preview {
        seen = List.copyOf(seen);
    }

    static Preview of(Study study, ForeignAnswers answers, String wave) {
        var observed = new Observed(answers);
        var proposal = new Proposal(study, answers, observed);
        var binding = proposal.binding(wave);
        var lines = new ArrayList<String>();
        lines.add(answers.file() + ": " + answers.rows().size() + " rows, "
                + answers.columns().size() + " columns, read as " + answers.tool() + ".");
        var free = new LinkedHashSet<>(answers.columns());
        for (var item : binding.items()) {
            columns(item).forEach(free::remove);
            lines.add(line(item));
            columns(item).forEach(column -> lines.add("    " + column + ": " + observed.summary(column)));
        }
        binding.design().values().forEach(source -> source.column().ifPresent(free::remove));
        if (!free.isEmpty()) {
            lines.add("Columns that no item takes:");
            free.forEach(column -> lines.add("    " + column + ": " + observed.summary(column)));
        }
        proposal.doubts().forEach(doubt -> lines.add("Look at this: " + doubt));
        return new Preview(BindingWriter.write(binding, false), lines);
    }

    private static List<String> columns(BoundItem item) {
        var columns = new ArrayList<>(item.columns().values());
        item.other().flatMap(Binding.Other::column).ifPresent(columns::add);
        return columns;
    }

    private static String line(BoundItem item) {
        var read = BindingWriter.word(item.shape()) + ", " + item.codes().size() + " codes.";
        return item.item() + ": " + (item.columns().isEmpty() ? "no columns found, so not asked." : read);
    }
}
