package nl.kinderwerk.study.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Layout;
import nl.kinderwerk.study.Text;

/** The part of the codebook about variables: first the groups they are in, then each of them. */
final class DdiVariables {
    private final Subject subject;
    private final Xml xml;
    private final Map<Variable, String> ids = new LinkedHashMap<>();
    private final String weight;
    private int group;

    DdiVariables(Subject subject, Xml xml) {
        this.subject = subject;
        this.xml = xml;
        for (var variable : subject.variables()) {
            ids.put(variable, "V" + (ids.size() + 1));
        }
        weight = ids(variable -> variable.name().equals(Layout.WEIGHT));
    }

    void write() throws XMLStreamException {
        xml.element("dataDscr", () -> {
            sections();
            for (var item : subject.study().items()) {
                items(item);
            }
            for (var variable : subject.variables()) {
                variable(variable);
            }
        });
    }

    private String ids(Predicate<Variable> wanted) {
        return subject.variables().stream().filter(wanted).map(ids::get).collect(Collectors.joining(" "));
    }

    private static Predicate<Variable> of(Item item) {
        return variable -> variable.item().filter(item::equals).isPresent();
    }

    /** What the story tells together. */
    private void sections() throws XMLStreamException {
        for (var section : subject.study().sections()) {
            var item = section.item().flatMap(subject.study()::item);
            if (item.isPresent()) {
                group("section", ids(of(item.get())), section.title());
            }
        }
    }

    private void items(Item item) throws XMLStreamException {
        switch (item.type()) {
            case MULTI -> group("multipleResp", ids(of(item)), item.question());
            case MATRIX_FREQUENCY -> group("grid", ids(of(item)), item.question());
            case MULTI_TOP3 -> {
                group("multipleResp", ids(of(item).and(v -> v.rank() == 0)), item.question());
                group("other", ids(of(item).and(v -> v.rank() > 0)), item.question());
            }
            default -> {}
        }
    }

    private void group(String type, String variables, Text label) throws XMLStreamException {
        group++;
        xml.element("varGrp", () -> texts("labl", label), "ID", "G" + group, "type", type, "var", variables);
    }

    private void texts(String element, Text text) throws XMLStreamException {
        for (var language : subject.study().languages()) {
            xml.text(element, text.in(language), "xml:lang", language);
        }
    }

    private void variable(Variable variable) throws XMLStreamException {
        xml.element("var", () -> content(variable), attributes(variable));
    }

    private String[] attributes(Variable variable) {
        var attributes = new ArrayList<>(List.of("ID", String.valueOf(ids.get(variable)), "name", variable.name()));
        if (variable.name().equals(Layout.WEIGHT)) {
            attributes.addAll(List.of("wgt", "wgt"));
        } else if (variable.item().isPresent()) {
            attributes.addAll(List.of("wgt-var", weight));
        }
        attributes.addAll(List.of("files", "F1", "intrvl", isContinuous(variable) ? "contin" : "discrete"));
        return attributes.toArray(String[]::new);
    }

    private static boolean isContinuous(Variable variable) {
        return variable.form() == Variable.Form.WEIGHT || variable.form() == Variable.Form.NUMBER;
    }

    private void content(Variable variable) throws XMLStreamException {
        labels(variable);
        question(variable);
        var values = ValueLabels.of(subject, variable);
        missing(values);
        if (variable.item().isPresent()) {
            xml.text("universe", subject.words().say("universe"));
        }
        for (var value : values) {
            category(variable, value);
        }
        xml.empty("varFormat", "type", variable.isNumber() ? "numeric" : "character");
    }

    private void labels(Variable variable) throws XMLStreamException {
        if (variable.item().isEmpty()) {
            xml.text("labl", subject.label(variable), "xml:lang", subject.language());
            return;
        }
        for (var language : subject.study().languages()) {
            xml.text("labl", variable.label(new Words(language), language), "xml:lang", language);
        }
    }

    private void question(Variable variable) throws XMLStreamException {
        if (variable.item().isPresent()) {
            xml.element(
                    "qstn", () -> texts("qstnLit", variable.item().orElseThrow().question()));
        }
    }

    private void missing(List<ValueLabels> values) throws XMLStreamException {
        if (values.stream().anyMatch(ValueLabels::missing)) {
            xml.element("invalrng", () -> {
                for (var value : values) {
                    if (value.missing()) {
                        xml.empty("item", "VALUE", value.code());
                    }
                }
            });
        }
    }

    private void category(Variable variable, ValueLabels value) throws XMLStreamException {
        var option = variable.codes().stream()
                .filter(o -> o.code().equals(value.code()))
                .findFirst();
        var missing = value.missing() ? new String[] {"missing", "Y"} : new String[0];
        xml.element(
                "catgry",
                () -> {
                    xml.text("catValu", value.code());
                    if (option.isPresent()) {
                        texts("labl", option.get().label());
                    } else {
                        xml.text("labl", value.label(), "xml:lang", subject.language());
                    }
                },
                missing);
    }
}
