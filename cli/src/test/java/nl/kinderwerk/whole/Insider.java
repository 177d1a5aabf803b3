package nl.kinderwerk.whole;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Somebody with a new account who signed in, with a browser of their own. */
class Insider implements AutoCloseable {
    private static final String PASSWORD = "vier woorden op een rij";
    private static final Pattern RECOVERY = Pattern.compile("[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3}");
    private static int number;

    final BrowserContext context;
    final Page page;
    private final PractisingServer server;
    private final List<String> recovery = new ArrayList<>();
    private final String email = "insider" + ++number + "@kinderwerk.nl";

    Insider(Chromium chromium, PractisingServer server, String role, Optional<String> organisation) throws Exception {
        this(chromium, server, role, organisation, new Browser.NewContextOptions());
    }

    Insider(
            Chromium chromium,
            PractisingServer server,
            String role,
            Optional<String> organisation,
            Browser.NewContextOptions options)
            throws Exception {
        this.server = server;
        context = chromium.browser().newContext(options.setLocale("nl"));
        page = context.newPage();
        visit(server.invite(role, organisation));
        fill(Authenticator.scan(page).code(0));
        RECOVERY.matcher(page.locator("main").innerText()).results().forEach(found -> recovery.add(found.group()));
        signIn();
    }

    /** With a code that is not used up. */
    final void signIn() throws Exception {
        server.forgetAttempts();
        visit("/beheer/inloggen");
        fill(recovery.removeFirst());
    }

    private void fill(String code) {
        page.locator("#email").fill(email);
        page.locator("#password").fill(PASSWORD);
        page.locator("#code").fill(code);
        press();
    }

    final void visit(String path) {
        page.navigate(server.at(path));
    }

    /** Sends the first form of the page. */
    void press() {
        page.locator("main form button").first().click();
    }

    /** Looks at a page on a screen of this size, with everything unfolded. */
    void look(String path, int width, ColorScheme scheme) {
        page.setViewportSize(width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        visit(path);
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        Looked.at(page);
    }

    @Override
    public void close() {
        context.close();
    }
}
