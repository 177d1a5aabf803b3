package nl.kinderwerk.whole;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/** Somebody who fills in the questionnaire, question after question, with one way of doing things. */
final class Respondent {
    private static final int TICKS = 4;
    private static final int MOST_STEPS = 40;

    private final Page page;
    private final Hand hand;
    private final Consumer<Page> look;
    private int actions;

    /** How something on a page is chosen and how a button is pressed. */
    interface Hand {
        void choose(Page page, Locator input);

        void press(Page page, Locator button);
    }

    /**
     * @param hand mouse, finger or keyboard
     * @param look what to do on every page before it is filled in
     */
    Respondent(Page page, Hand hand, Consumer<Page> look) {
        this.page = page;
        this.hand = hand;
        this.look = look;
    }

    void begin(String address) {
        page.navigate(address);
        look.accept(page);
        press("form button");
    }

    /** Fills in pages until the one on which everything can be read through. */
    void finish() {
        for (var i = 0; i < MOST_STEPS && page.url().contains("/vragen/"); i++) {
            step();
        }
        look.accept(page);
    }

    void step() {
        look.accept(page);
        fill();
        press("button[value=next]");
    }

    void send() {
        press("form[action='/meedoen/versturen'] button");
        look.accept(page);
    }

    /** Things done so far: choices, words typed, buttons pressed. */
    int actions() {
        return actions;
    }

    void fill() {
        for (var name : names("input[type=radio]")) {
            choose(page.locator("input[name='" + name + "']").first());
        }
        var boxes = page.locator("input[type=checkbox]");
        for (var i = 0; i < Math.min(TICKS, boxes.count()); i++) {
            choose(boxes.nth(i));
        }
        for (var select : page.locator("select").all()) {
            select.focus();
            page.keyboard().press("ArrowDown");
            var earlier = page.locator("select").all().indexOf(select);
            for (var i = 0; i < earlier; i++) {
                page.keyboard().press("ArrowDown");
            }
            actions++;
        }
        differ();
        for (var input : page.locator("input[inputmode=decimal]").all()) {
            input.focus();
            page.keyboard().type("8");
            actions++;
        }
    }

    /** Each place in a top three gets another option. */
    private void differ() {
        var selects = page.locator("select[name*='.top']").all();
        for (var i = 0; i < selects.size(); i++) {
            var option = selects.get(i).locator("option").nth(i + 1).getAttribute("value");
            if (!selects.get(i).inputValue().equals(option)) {
                selects.get(i).selectOption(option);
            }
        }
    }

    private List<String> names(String selector) {
        return page.locator(selector).all().stream()
                .map(input -> input.getAttribute("name"))
                .distinct()
                .toList();
    }

    private void choose(Locator input) {
        if (!input.isChecked()) {
            hand.choose(page, input);
            actions++;
        }
    }

    private void press(String selector) {
        page.waitForNavigation(() -> hand.press(page, page.locator(selector).first()));
        actions++;
    }
}
