package nl.kinderwerk.whole;

import com.microsoft.playwright.Page;

/** Rosa, who makes the first account and signs in. */
final class Researcher {
    private static final String EMAIL = "rosa@kinderwerk.nl";
    private static final String PASSWORD = "vier woorden op een rij";

    private Researcher() {}

    static void signIn(Page page, AskingServer server) {
        page.navigate(server.at(server.firstAccount()));
        var app = Authenticator.scan(page);
        fill(page, app.code(0));
        page.locator("main a.button").click();
        fill(page, app.code(1));
    }

    private static void fill(Page page, String code) {
        page.locator("#email").fill(EMAIL);
        page.locator("#password").fill(PASSWORD);
        page.locator("#code").fill(code);
        page.locator("main form button").click();
    }
}
