package nl.kinderwerk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every screen behind the door, found by itself, so that one that is made later is looked at too: as whoever may come
 * there, on a small phone and a laptop, by day and by night, with and without scripts.
 */
final class StaffScreensIT {
    private static final List<String> BEHIND_THE_DOOR = List.of("/beheer", "/vandaag", "/verslag");
    private static final Map<String, String> ORGANISATION_OF = new LinkedHashMap<>();
    private static final Pattern GAP = Pattern.compile("\\{([^}]*)}");
    private static final String NOBODY = UUID.randomUUID().toString();

    static {
        ORGANISATION_OF.put("RESEARCHER", "");
        ORGANISATION_OF.put("OPERATOR", "");
        ORGANISATION_OF.put("COORDINATOR", "kring");
        ORGANISATION_OF.put("KINDERWERKER", "kring");
        ORGANISATION_OF.put("COMMISSIONER", "kring");
    }

    @TempDir
    private Path folder;

    private final String series = UUID.randomUUID().toString();

    @Test
    void everyScreenBehindTheDoorCanBeUsedByEverybody() throws Exception {
        try (var chromium = Chromium.launch();
                var server = new AskingServer(folder)) {
            server.firstAccount();
            server.answered(80);
            server.practising("kring", series);
            var tokens = tokens(server);
            var scripted = people(chromium, server, tokens, true);
            var plain = people(chromium, server, tokens, false);
            var looked = new ArrayList<String>();
            for (var path : paths(server)) {
                var role = visitor(path, scripted, server);
                if (!role.isEmpty()) {
                    look(scripted.get(role).newPage(), server.at(path));
                    useWithoutScripts(plain.get(role).newPage(), server.at(path));
                    looked.add(role + " " + path);
                }
            }
            Logger.getLogger(StaffScreensIT.class.getName()).info(looked.size() + " screens: " + looked);
            assertThat(looked).hasSizeGreaterThan(20);
        }
    }

    private static Map<String, String> tokens(AskingServer server) throws Exception {
        var tokens = new LinkedHashMap<String, String>();
        for (var person : ORGANISATION_OF.entrySet()) {
            tokens.put(person.getKey(), server.signedIn(person.getKey(), person.getValue()));
        }
        return tokens;
    }

    private static Map<String, BrowserContext> people(
            Chromium chromium, AskingServer server, Map<String, String> tokens, boolean hasScripts) {
        var people = new LinkedHashMap<String, BrowserContext>();
        tokens.forEach((role, token) -> {
            var context = chromium.browser()
                    .newContext(new Browser.NewContextOptions().setLocale("nl").setJavaScriptEnabled(hasScripts));
            context.addCookies(List.of(new Cookie("signed_in", token).setUrl(server.at("/"))));
            people.put(role, context);
        });
        return people;
    }

    /** The first who sees a page there; nobody when it is no page, or when the address leads on to another. */
    private static String visitor(String path, Map<String, BrowserContext> people, AskingServer server) {
        for (var person : people.entrySet()) {
            var answer = person.getValue().request().get(server.at(path));
            if (answer.status() != 403 && isPage(answer) && answer.url().equals(server.at(path))) {
                return person.getKey();
            }
        }
        return "";
    }

    private static boolean isPage(APIResponse answer) {
        return answer.headers().getOrDefault("content-type", "").startsWith("text/html");
    }

    private static void look(Page page, String address) {
        page.navigate(address);
        var schemes = Map.of(320, ColorScheme.LIGHT, 1280, ColorScheme.DARK);
        schemes.forEach((width, scheme) -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(width, 800);
            Looked.at(page);
        });
        page.setViewportSize(640, 800);
        Looked.fits(page);
        page.close();
    }

    /** There is a heading, and every form can be sent; what is folded unfolds without scripts. */
    private static void useWithoutScripts(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator("h1").first().isVisible()).as(address).isTrue();
        for (var closed : page.locator("main summary").all()) {
            closed.click();
        }
        assertThat(page.locator("main form").all())
                .as(address)
                .allMatch(form -> form.locator("button").all().stream().anyMatch(Locator::isVisible));
        page.close();
    }

    /** The address of each screen; where something has to be named, of what the server has. */
    private List<String> paths(AskingServer server) throws Exception {
        var kinderwerker = server.account("KINDERWERKER");
        return routes().map(route -> GAP.matcher(route).replaceAll(gap -> name(route, gap.group(1), kinderwerker)))
                .distinct()
                .sorted()
                .toList();
    }

    private String name(String route, String gap, String kinderwerker) {
        if (route.startsWith("/beheer/metingen")) {
            return "nu";
        }
        return switch (gap) {
            case "account" -> kinderwerker;
            case "series", "id" -> route.startsWith("/vandaag") ? series : NOBODY;
            default -> NOBODY;
        };
    }

    private static Stream<String> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("nl.kinderwerk.server").stream()
                .map(bean -> type(String.valueOf(bean.getBeanClassName())))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(StaffScreensIT::routes)
                .filter(path -> BEHIND_THE_DOOR.stream().anyMatch(path::startsWith));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<String> routes(Method handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
        if (own == null
                || !List.of(own.method()).isEmpty() && !List.of(own.method()).contains(RequestMethod.GET)) {
            return Stream.empty();
        }
        var above = AnnotatedElementUtils.findMergedAnnotation(handler.getDeclaringClass(), RequestMapping.class);
        return parts(above == null ? new String[0] : above.path())
                .flatMap(prefix -> parts(own.path()).map(suffix -> prefix + suffix));
    }

    private static Stream<String> parts(String[] paths) {
        return paths.length == 0 ? Stream.of("") : Arrays.stream(paths);
    }
}
