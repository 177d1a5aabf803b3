package nl.kinderwerk.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.kinderwerk.server.publish.CurrentSite;
import nl.kinderwerk.server.screen.Screens;
import nl.kinderwerk.study.Practice;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets people work with the rows of one organisation that registers, and with no others. */
public final class Workplaces {
    private final CurrentSite site;
    private final OrganisationScope scope;
    private final JdbcClient database;
    private final Clock clock;

    Workplaces(CurrentSite site, OrganisationScope scope, JdbcClient database, Clock clock) {
        this.site = site;
        this.scope = scope;
        this.database = database;
        this.clock = clock;
    }

    /** Answers a member of an organisation, in its scope; others, and everybody when the study is not used so, find nothing. */
    public ResponseEntity<?> member(HttpServletRequest request, Function<Workplace, ? extends ResponseEntity<?>> work) {
        return this.<ResponseEntity<?>>in(request, work::apply).orElseGet(() -> none(request));
    }

    /** Does work for a member of an organisation, in its scope; nothing for others, or when the study is not used so. */
    public <T> Optional<T> in(HttpServletRequest request, Function<Workplace, T> work) {
        var member = Member.of(request);
        return member.flatMap(Member::organisation).flatMap(code -> in(code, member.map(Member::account), work));
    }

    /** Does work in the scope of an organisation, for somebody without an account; nothing when there is none of this code. */
    public <T> Optional<T> in(String code, Function<Workplace, T> work) {
        return in(code, Optional.empty(), work);
    }

    private <T> Optional<T> in(String code, Optional<UUID> account, Function<Workplace, T> work) {
        return site.study()
                .practice()
                .flatMap(serves ->
                        scope.in(code, () -> find(code, account, serves).map(work)));
    }

    private Optional<Workplace> find(String code, Optional<UUID> account, Practice serves) {
        return database.sql("SELECT name, municipality, sample FROM organisation WHERE code = :code")
                .param("code", code)
                .query((row, number) -> new Workplace(
                        account,
                        code,
                        row.getString("name"),
                        row.getString("municipality"),
                        row.getBoolean("sample"),
                        serves,
                        LocalDate.now(clock)))
                .optional();
    }

    /** A page that says that there is nothing here: the same for what is of another organisation, and for what never was. */
    public static ResponseEntity<String> none(HttpServletRequest request) {
        return Screens.none(Workplaces.class, request, "place.none");
    }
}
