package nl.kinderwerk.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kinderwerk.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Somebody of organisation "a" asks every route for what is of organisation "b". Routes that are made later are asked too. */
final class RouteIsolationTest {
    private static final List<String> GUARDED = List.of("/beheer", "/vandaag", "/verslag");
    private static final TestServer SERVER = TestServer.start();
    private static final Catalogue CATALOGUE = new Catalogue(SERVER.database().asOwner());

    @BeforeAll
    static void keepRowsOfBothOrganisations() {
        Guest.organisation(SERVER, "a");
        Guest.organisation(SERVER, "b");
        CATALOGUE.loosen();
        CATALOGUE.shared().forEach(table -> CATALOGUE.fill(table, "b"));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** An address with gaps for ids, and the names of what a form sends there. */
    private record Route(String method, String path, List<String> fields) {
        boolean takesAName() {
            return hasGap() || !fields.isEmpty();
        }

        boolean hasGap() {
            return path.contains("{");
        }

        String with(String id) {
            return path.replaceAll("\\{[^}]*}", id);
        }
    }

    private static List<Route> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("nl.kinderwerk.server").stream()
                .map(bean -> type(String.valueOf(bean.getBeanClassName())))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(RouteIsolationTest::routes)
                .filter(route -> GUARDED.stream().anyMatch(route.path()::startsWith))
                .filter(route -> !route.path().equals("/beheer/inloggen"))
                .toList();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<Route> routes(Method handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
        if (own == null) {
            return Stream.empty();
        }
        var above = AnnotatedElementUtils.findMergedAnnotation(handler.getDeclaringClass(), RequestMapping.class);
        var prefixes = above == null || above.path().length == 0 ? new String[] {""} : above.path();
        var suffixes = own.path().length == 0 ? new String[] {""} : own.path();
        var fields = Arrays.stream(handler.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(parameter -> parameter.getName())
                .toList();
        return Arrays.stream(own.method())
                .flatMap(method -> Arrays.stream(prefixes)
                        .flatMap(prefix -> Arrays.stream(suffixes)
                                .map(suffix -> new Route(method.name(), prefix + suffix, fields))));
    }

    /** Everything by which something of "b" could be named: its code, and all ids in its rows. */
    private static List<String> names() {
        var ids = CATALOGUE.rowsOfB().stream()
                .flatMap(row -> java.util.regex.Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                        .matcher(row)
                        .results()
                        .map(found -> found.group()));
        return Stream.concat(Stream.of("b"), ids).distinct().toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COORDINATOR", "KINDERWERKER", "COMMISSIONER"})
    void noRouteShowsOrChangesAnythingOfAnotherOrganisation(Role role) {
        var guest = Guest.signedIn(SERVER, Set.of(role), Optional.of("a"));
        guest.get("/beheer/mijn-account");
        var before = CATALOGUE.rowsOfB();
        assertThat(routes()).isNotEmpty();
        for (var route : routes()) {
            for (var name : route.takesAName() ? names() : List.of("b")) {
                var answer = ask(guest, route, name);
                assertThat(answer.body()).as("%s %s", route, name).doesNotContain(Catalogue.SECRET);
                if (route.hasGap() && route.path().startsWith("/beheer")) {
                    assertThat(answer.statusCode()).as("%s %s", route, name).isIn(400, 403, 404);
                }
            }
        }
        assertThat(CATALOGUE.rowsOfB()).isEqualTo(before);
    }

    private static java.net.http.HttpResponse<String> ask(Guest guest, Route route, String name) {
        Map<String, String> fields = new HashMap<>();
        route.fields().forEach(field -> fields.put(field, name));
        return switch (route.method()) {
            case "GET" -> guest.get(route.with(name) + query(fields));
            case "POST" -> guest.post(route.with(name), fields);
            default -> guest.script(route.method(), route.with(name));
        };
    }

    private static String query(Map<String, String> fields) {
        return fields.keySet().stream()
                .map(field -> field + "=" + fields.get(field))
                .collect(java.util.stream.Collectors.joining("&", "?", ""));
    }
}
