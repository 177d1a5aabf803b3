package nl.kinderwerk.server.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Item.Option;
import nl.kinderwerk.study.Layout;

/** What was filled in, as text to read through before sending. */
record Review(Visit visit, Frame frame) {
    /**
     * The answer to one question.
     *
     * @param answers in words; one says so when there is none
     */
    record Line(String question, List<String> answers) {}

    List<Step> steps() {
        return visit.steps().all();
    }

    String title(Step step) {
        var title = sheet(step).in(step.page().title());
        return step.of() == 1 ? title : frame.say("review.part", title, step.number(), step.of());
    }

    List<Line> lines(Step step) {
        return step.parts().stream().map(part -> line(sheet(step), part)).toList();
    }

    private Sheet sheet(Step step) {
        return new Sheet(visit, step, frame.language());
    }

    private Line line(Sheet sheet, Part part) {
        var question =
                part.top() ? frame.say("top.question") : sheet.in(part.item().question());
        var answers = new ArrayList<>(
                answers(sheet, part).filter(answer -> !answer.isEmpty()).toList());
        words(sheet, part).ifPresent(answers::add);
        return new Line(question, answers.isEmpty() ? List.of(frame.say("review.none")) : answers);
    }

    private Stream<String> answers(Sheet sheet, Part part) {
        var item = part.item();
        if (part.top()) {
            return part.ranks().map(rank -> top(sheet, part, rank));
        }
        return switch (item.type()) {
            case SINGLE -> Stream.of(label(sheet, part.options(), sheet.value(item.id())));
            case MULTI, MULTI_TOP3 ->
                part.options().stream()
                        .filter(option -> sheet.chosen(sheet.column(item, option), "1"))
                        .map(option -> sheet.in(option.label()));
            case MATRIX_FREQUENCY -> part.options().stream().map(row -> row(sheet, item, row));
            case NUMBER, TEXT -> Stream.of(sheet.value(item.id()));
            case AREA -> Stream.of(new Places(visit.study().areas()).name(sheet.value(item.id())));
        };
    }

    private String top(Sheet sheet, Part part, int rank) {
        var label = label(sheet, part.options(), sheet.value(Layout.top(part.item(), rank)));
        return label.isEmpty() ? "" : frame.say("review.top", rank, label);
    }

    private String row(Sheet sheet, Item item, Option row) {
        var label = label(sheet, item.scale(), sheet.value(sheet.column(item, row)));
        return frame.say("review.row", sheet.in(row.label()), label.isEmpty() ? frame.say("review.none") : label);
    }

    private static String label(Sheet sheet, List<Option> options, String code) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .map(option -> sheet.in(option.label()))
                .orElse("");
    }

    private static Optional<String> words(Sheet sheet, Part part) {
        return Optional.of(part)
                .filter(Part::asksWords)
                .map(p -> sheet.value(p.words()))
                .filter(words -> !words.isEmpty());
    }
}
