package nl.kinderwerk.study.foreign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.foreign.Binding.BoundItem;
import nl.kinderwerk.study.foreign.Binding.Other;

/** Proposes how the columns of one question belong to one item. What has no counterpart is left to be decided. */
record ItemProposal(Item item, Field field, Observed observed, List<String> doubts) {
    /** Nothing when the question is answered in a way that does not fit the item. */
    Optional<BoundItem> propose() {
        return switch (item.type()) {
            case SINGLE, AREA -> oneColumn().map(column -> single(column));
            case NUMBER -> oneColumn().map(column -> plain(Shape.NUMBER, column));
            case TEXT -> oneColumn().map(column -> plain(Shape.TEXT, column));
            case MULTI, MULTI_TOP3 -> several();
            case MATRIX_FREQUENCY -> field.shape() == Shape.ROWS ? Optional.of(rows()) : Optional.empty();
        };
    }

    private Optional<String> oneColumn() {
        return Optional.ofNullable(field.columns().get("")).filter(c -> field.shape() != Shape.DELIMITED);
    }

    private BoundItem plain(Shape shape, String column) {
        var comma = shape == Shape.NUMBER && observed.texts(column).stream().anyMatch(t -> t.matches("\\d+,\\d+"));
        return bound(shape, Map.of("", column), Map.of(), Optional.empty(), comma);
    }

    private BoundItem single(String column) {
        var codes = codes(item.options(), List.of(column));
        return bound(Shape.SINGLE, Map.of("", column), codes, other(codes), false);
    }

    private Optional<BoundItem> several() {
        return switch (field.shape()) {
            case TICKS -> Optional.of(ticks());
            case RANKED ->
                Optional.of(bound(
                        Shape.RANKED,
                        field.columns(),
                        codes(item.options(), field.columns().values()),
                        Optional.empty(),
                        false));
            case DELIMITED -> Optional.of(delimited());
            case TEXT, SINGLE -> Optional.of(joined());
            default -> Optional.empty();
        };
    }

    private BoundItem ticks() {
        var columns = new LinkedHashMap<String, String>();
        field.question().choices().forEach(choice -> {
            var column = field.columns().get(choice.code());
            var option = option(choice, item.options());
            if (column == null) {
                return;
            }
            if (option.isPresent() && !columns.containsKey(option.get())) {
                columns.put(option.get(), column);
            } else {
                doubts.add(item.id() + ": the item has no option for '" + name(choice) + "' (" + column + ").");
            }
        });
        return bound(Shape.TICKS, columns, Map.of(), other(Map.of()), false);
    }

    private BoundItem rows() {
        var columns = new LinkedHashMap<String, String>();
        field.question().choices().forEach(row -> {
            var column = field.columns().get(row.code());
            var option = option(row, item.options());
            if (column != null && option.isPresent()) {
                columns.put(option.get(), column);
            } else {
                doubts.add(item.id() + ": the row '" + name(row) + "' is not in both the item and the file.");
            }
        });
        return bound(Shape.ROWS, columns, codes(item.scale(), columns.values()), Optional.empty(), false);
    }

    private BoundItem delimited() {
        var codes = codes(item.options(), List.of());
        return bound(Shape.DELIMITED, field.columns(), codes, other(codes), false);
    }

    /** The tool joins the wordings of the answers; which wordings exist, only the item tells. */
    private BoundItem joined() {
        var column = field.columns().getOrDefault("", Binding.UNDECIDED);
        var separator = observed.texts(column).stream().anyMatch(t -> t.contains(";")) ? ";" : ",";
        var codes = labels();
        codes.keySet().stream().filter(label -> label.contains(separator)).forEach(label -> doubt(label, separator));
        var other = firstOther();
        if (other.isEmpty()) {
            unknown(column, new DelimitedText(separator, codes.keySet()), codes);
        }
        return new BoundItem(
                item.id(),
                Shape.DELIMITED,
                field.columns(),
                codes,
                other.map(o -> new Other(o, Optional.empty())),
                separator,
                false,
                field.meaning());
    }

    private Map<String, String> labels() {
        var codes = new LinkedHashMap<String, String>();
        item.options()
                .forEach(o -> o.label().byLanguage().values().forEach(l -> codes.putIfAbsent(l.strip(), o.code())));
        return codes;
    }

    private void doubt(String label, String separator) {
        doubts.add(item.id() + ": the answer '" + label + "' holds the separator '" + separator
                + "'. Cells that can be read in two ways will be refused.");
    }

    private void unknown(String column, DelimitedText reader, Map<String, String> codes) {
        var rests =
                observed.texts(column).stream().map(text -> reader.read(text).rest());
        rests.filter(rest -> !rest.isEmpty()).forEach(rest -> codes.putIfAbsent(rest, Binding.UNDECIDED));
    }

    private Optional<String> firstOther() {
        return item.options().stream()
                .map(Item.Option::code)
                .filter(ItemProposal::isOther)
                .findFirst();
    }

    private BoundItem bound(
            Shape shape, Map<String, String> columns, Map<String, String> codes, Optional<Other> other, boolean comma) {
        return new BoundItem(item.id(), shape, columns, codes, other, field.separator(), comma, field.meaning());
    }

    /** What the cells may hold by the form, and what else they do hold. */
    private Map<String, String> codes(List<Item.Option> options, Iterable<String> columns) {
        var codes = new LinkedHashMap<String, String>();
        field.texts()
                .forEach((text, code) ->
                        codes.put(text, option(choice(code), options).orElse(Binding.UNDECIDED)));
        for (var column : columns) {
            observed.texts(column).stream()
                    .filter(text ->
                            !codes.containsKey(text) && !field.meaning().words().containsKey(text))
                    .filter(text -> !observed.manyTexts(column))
                    .forEach(text -> codes.put(
                            text,
                            option(new Choice(text, Map.of("", text)), options).orElse(Binding.UNDECIDED)));
        }
        return codes;
    }

    private Choice choice(String code) {
        var question = field.question();
        var all = item.type() == Item.Type.MATRIX_FREQUENCY ? question.scale() : question.choices();
        return all.stream().filter(c -> c.code().equals(code)).findFirst().orElse(new Choice(code, Map.of()));
    }

    private Optional<String> option(Choice choice, List<Item.Option> options) {
        var byCode = options.stream()
                .filter(o -> o.code().equals(Codes.option(choice.code())))
                .findFirst();
        var byLabel = options.stream()
                .filter(o -> choice.labels().values().stream()
                        .anyMatch(l -> Likeness.same(l, o.label().byLanguage().values())))
                .findFirst();
        var isOther = field.question().other().filter(choice.code()::equals).isPresent();
        return byCode.or(() -> byLabel)
                .or(() -> options.stream()
                        .filter(o -> isOther && isOther(o.code()))
                        .findFirst())
                .map(Item.Option::code);
    }

    private Optional<Other> other(Map<String, String> codes) {
        return field.otherColumn()
                .map(column -> new Other(
                        field.question()
                                .other()
                                .flatMap(code -> option(choice(code), item.options()))
                                .or(() -> codes.values().stream()
                                        .filter(ItemProposal::isOther)
                                        .findFirst())
                                .or(this::firstOther)
                                .orElse(Binding.UNDECIDED),
                        Optional.of(column)));
    }

    private static boolean isOther(String code) {
        return code.startsWith("other") || code.startsWith("anders");
    }

    private static String name(Choice choice) {
        return choice.labels().values().stream().findFirst().orElse(choice.code());
    }
}
