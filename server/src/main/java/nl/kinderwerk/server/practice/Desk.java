package nl.kinderwerk.server.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.kinderwerk.server.access.Member;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.access.Role;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import nl.kinderwerk.study.Practice;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets members of an organisation work with its rows, and with no others. */
final class Desk {
    private final Supplier<Optional<Practice>> practice;
    private final OrganisationScope scope;
    private final JdbcClient database;
    private final Clock clock;

    Desk(Supplier<Optional<Practice>> practice, OrganisationScope scope, JdbcClient database, Clock clock) {
        this.practice = practice;
        this.scope = scope;
        this.database = database;
        this.clock = clock;
    }

    /** Answers a member of an organisation, in its scope; others, and everybody when the study is not used so, get no desk. */
    ResponseEntity<String> enter(HttpServletRequest request, Function<Worker, ResponseEntity<String>> work) {
        return in(request, work).orElseGet(() -> {
            var frame = Frame.of(Desk.class, request, "none.title");
            return Screens.show(
                    HttpStatus.NOT_FOUND, "screen/message.jte", frame, Map.of("text", frame.say("none.text")));
        });
    }

    /** Does work for a member of an organisation, in its scope. */
    <T> Optional<T> in(HttpServletRequest request, Function<Worker, T> work) {
        var member = Member.of(request);
        return practice.get()
                .flatMap(serves -> member.flatMap(who ->
                        who.organisation().map(code -> scope.in(code, () -> work.apply(worker(who, code, serves))))));
    }

    private Worker worker(Member member, String organisation, Practice serves) {
        return database.sql("SELECT name, sample FROM organisation WHERE code = :code")
                .param("code", organisation)
                .query((row, number) -> new Worker(
                        member.account(),
                        organisation,
                        row.getString("name"),
                        row.getBoolean("sample"),
                        member.roles().contains(Role.COORDINATOR),
                        serves,
                        LocalDateTime.now(clock)))
                .single();
    }
}
