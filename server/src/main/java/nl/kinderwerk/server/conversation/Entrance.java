package nl.kinderwerk.server.conversation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.kinderwerk.server.access.Member;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import nl.kinderwerk.study.Practice;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets people work with the rows of one organisation, and with no others. */
final class Entrance {
    private final Supplier<Optional<Practice>> practice;
    private final OrganisationScope scope;
    private final JdbcClient database;
    private final Clock clock;

    Entrance(Supplier<Optional<Practice>> practice, OrganisationScope scope, JdbcClient database, Clock clock) {
        this.practice = practice;
        this.scope = scope;
        this.database = database;
        this.clock = clock;
    }

    /** Answers a member of an organisation; everybody else is told kindly that there is nothing here. */
    ResponseEntity<String> member(HttpServletRequest request, Function<Office, ResponseEntity<String>> work) {
        return Member.of(request)
                .flatMap(Member::organisation)
                .flatMap(code -> in(code, office -> Optional.of(work.apply(office))))
                .orElseGet(() -> closed(request, "none"));
    }

    /** Answers whoever has a link; the same kind page when it is over, was never one, or shows nothing any more. */
    ResponseEntity<String> guest(
            String token, HttpServletRequest request, Function<Office, Optional<ResponseEntity<String>>> work) {
        return GuestLinks.organisation(token).flatMap(code -> in(code, work)).orElseGet(() -> closed(request, "over"));
    }

    private Optional<ResponseEntity<String>> in(String code, Function<Office, Optional<ResponseEntity<String>>> work) {
        return practice.get()
                .flatMap(serves -> scope.in(code, () -> office(code, serves).flatMap(work)));
    }

    private Optional<Office> office(String code, Practice serves) {
        return database.sql("SELECT name, municipality, sample FROM organisation WHERE code = :code")
                .param("code", code)
                .query((row, number) -> new Office(
                        code,
                        row.getString("name"),
                        row.getString("municipality"),
                        row.getBoolean("sample"),
                        serves,
                        LocalDate.now(clock)))
                .optional();
    }

    /** A page with a title and a text of what there is not. */
    static ResponseEntity<String> closed(HttpServletRequest request, String what) {
        var frame = Frame.of(Entrance.class, request, what + ".title");
        return Screens.show(
                HttpStatus.NOT_FOUND, "screen/message.jte", frame, Map.of("text", frame.say(what + ".text")));
    }
}
