package nl.kinderwerk.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.kinderwerk.server.practice.Registrations.Outcome;
import nl.kinderwerk.server.practice.Registrations.Write;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegistrationsTest {
    private static final LocalDate DAY = Practising.WEDNESDAY;

    @TempDir
    private static Path temporary;

    private static Practising practising;

    @BeforeAll
    static void start() {
        practising = new Practising(temporary);
    }

    @AfterAll
    static void stop() {
        practising.close();
    }

    private static Write write(LocalDate made) {
        return new Write(UUID.randomUUID(), Optional.empty(), made);
    }

    private static Outcome keep(Write write, Registration registration) {
        return practising.inKring(() -> practising.registrations.write(write, registration, Set.of()));
    }

    private static Registration find(UUID id) {
        return practising
                .inKring(() -> practising.registrations.find(id))
                .orElseThrow()
                .registration();
    }

    private static long changes(UUID id) {
        return practising.count("registration_change WHERE registration = '" + id + "'");
    }

    @Test
    void keepsWhatWasRegisteredAndNoNumberIsNotZero() {
        var session = Practising.session(DAY, 14);
        keep(write(DAY), session);
        assertThat(find(session.id())).isEqualTo(session);
        assertThat(find(session.id()).parents()).isEmpty();
    }

    @Test
    void theSameWriteTwiceAlsoAtTheSameTimeIsOne() throws Exception {
        var session = Practising.session(DAY, 14);
        var write = write(DAY);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tasks = new ArrayList<Callable<Outcome>>();
            for (var i = 0; i < 40; i++) {
                tasks.add(() -> keep(write, session));
            }
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isEqualTo(Outcome.KEPT);
            }
        }
        assertThat(changes(session.id())).isEqualTo(1);
    }

    @Test
    void anOlderWriteThatArrivesAgainDoesNotUndoANewerOne() {
        var session = Practising.session(DAY, 14);
        var first = write(DAY);
        keep(first, session);
        keep(write(DAY), Practising.with(session, 15));
        keep(first, session);
        assertThat(find(session.id()).children()).hasValue(15);
        assertThat(changes(session.id())).isEqualTo(2);
    }

    @Test
    void isOpenForFourteenDaysAndKeepsWhatWasThereBefore() {
        var day = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(1);
        var session = Practising.session(day, 14);
        keep(write(day), session);
        assertThat(keep(write(day.plusDays(14)), Practising.with(session, 15))).isEqualTo(Outcome.KEPT);
        assertThat(keep(write(day.plusDays(15)), Practising.with(session, 16))).isEqualTo(Outcome.CLOSED);
        assertThat(find(session.id()).children()).hasValue(15);
        assertThat(practising.count("registration_change WHERE registration = '" + session.id()
                        + "' AND (before ->> 'children')::int = 14"))
                .isEqualTo(1);
    }

    @Test
    void whoIsLateHasFourteenDaysTooFromTheDayOnWhichItWasFirstRegistered() {
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        var session = Practising.session(today.minusDays(30), 140);
        keep(write(today), session);
        assertThat(practising.inKring(() -> practising.registrations.open(today)))
                .extracting(kept -> kept.registration().id())
                .contains(session.id());
        assertThat(keep(write(today.plusDays(14)), Practising.with(session, 14)))
                .isEqualTo(Outcome.KEPT);
        assertThat(keep(write(today.plusDays(15)), Practising.in(session, State.WITHDRAWN)))
                .isEqualTo(Outcome.CLOSED);
        assertThat(practising.inKring(() -> practising.registrations.open(today.plusDays(15))))
                .extracting(kept -> kept.registration().id())
                .doesNotContain(session.id());
    }

    @Test
    void nobodyAttendsWhatWasCancelledOrWithdrawn() {
        for (var state : Set.of(State.CANCELLED, State.WITHDRAWN)) {
            var session = Practising.session(DAY, 14);
            keep(write(DAY), session);
            keep(write(DAY), Practising.in(session, state));
            assertThat(find(session.id()).children()).isEmpty();
        }
    }

    @Test
    void lastTimeIsTheLastThatWasHeld() {
        var before = LocalDate.of(2026, 3, 4);
        keep(write(before), Practising.session(before, 11));
        keep(write(before), Practising.in(Practising.session(before.plusDays(7), 12), State.CANCELLED));
        var last = practising.inKring(
                () -> practising.registrations.lastBefore(Practising.SPEELMIDDAG.id(), before.plusDays(14)));
        assertThat(last.flatMap(Registration::children)).hasValue(11);
    }

    @Test
    void anotherOrganisationSeesNothingAndMayUseTheSameIds() {
        var session = Practising.session(DAY, 14);
        keep(write(DAY), session);
        var elsewhere = new Registration(
                session.id(),
                Optional.empty(),
                "club",
                "Elders",
                DAY,
                State.HELD,
                Optional.of(3),
                Optional.empty(),
                Optional.empty(),
                false,
                session.aims(),
                session.partners(),
                Map.of(),
                "");
        practising.scope.in("veld", () -> {
            assertThat(practising.registrations.find(session.id())).isEmpty();
            return practising.registrations.write(write(DAY), elsewhere, Set.of());
        });
        assertThat(find(session.id()).children()).hasValue(14);
    }

    @Test
    void noColumnHoldsWhoSomebodyIs() {
        var columns = practising.database.sql("""
                        SELECT column_name FROM information_schema.columns WHERE table_name IN
                        ('series', 'registration', 'registration_change', 'signal', 'story', 'counter', 'tally')
                        """).query(String.class).list();
        assertThat(columns)
                .contains("neighbourhood", "children")
                .noneMatch(name -> name.matches(".*(birth|address|phone|email|child_name|person|street|postcode).*"));
        assertThat(practising
                        .database
                        .sql("SELECT column_name FROM information_schema.columns WHERE table_name = 'signal'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("organisation", "id", "theme", "neighbourhood", "day", "count");
    }
}
