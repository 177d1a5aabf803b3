package nl.kinderwerk.study.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Layout;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.export.Variable.Form;

/** Says of every column of the answers to a study what it means, in the order of {@link Layout}. */
final class Variables {
    private final List<Variable> variables = new ArrayList<>();

    private Variables() {}

    static List<Variable> of(Study study) {
        var made = new Variables();
        made.design();
        study.items().forEach(made::item);
        return List.copyOf(made.variables);
    }

    private void design() {
        variables.add(Variable.design(Layout.RESPONDENT, Form.ID));
        variables.add(Variable.design(Layout.ORGANISATION, Form.ID));
        variables.add(Variable.design(Layout.PROVINCE, Form.AREA));
        variables.add(Variable.design(Layout.MUNICIPALITY, Form.AREA));
        variables.add(Variable.design(Layout.POPULATION, Form.COUNT));
        variables.add(Variable.design(Layout.WORKERS, Form.COUNT));
        variables.add(Variable.design(Layout.WEIGHT, Form.WEIGHT));
    }

    private void item(Item item) {
        switch (item.type()) {
            case SINGLE -> whole(item, Form.CODE, item.options());
            case AREA -> whole(item, Form.AREA, List.of());
            case NUMBER -> whole(item, Form.NUMBER, List.of());
            case TEXT -> whole(item, Form.TEXT, List.of());
            case MULTI -> parts(item, Form.TICK, List.of());
            case MATRIX_FREQUENCY -> parts(item, Form.STEP, item.scale());
            case MULTI_TOP3 -> {
                parts(item, Form.TICK, List.of());
                top(item);
            }
        }
    }

    private void whole(Item item, Form form, List<Item.Option> codes) {
        variables.add(new Variable(item.id(), form, Optional.of(item), Optional.empty(), 0, codes));
    }

    private void parts(Item item, Form form, List<Item.Option> codes) {
        item.options()
                .forEach(option -> variables.add(new Variable(
                        Layout.option(item, option), form, Optional.of(item), Optional.of(option), 0, codes)));
    }

    private void top(Item item) {
        for (var rank = 1; rank <= Layout.TOP; rank++) {
            var name = Layout.top(item, rank);
            variables.add(new Variable(name, Form.CODE, Optional.of(item), Optional.empty(), rank, item.options()));
        }
    }
}
