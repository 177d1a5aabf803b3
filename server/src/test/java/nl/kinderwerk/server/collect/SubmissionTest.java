package nl.kinderwerk.server.collect;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;

final class SubmissionTest {
    private static final Map<String, String> CELLS = Map.of("titel", "kinderwerker");

    @TempDir
    private static Path temporary;

    private static Asked asked;
    private final ResumeCode code = ResumeCode.make();

    @BeforeAll
    static void start() {
        asked = new Asked(temporary).with("kring", "GM0344", 4);
    }

    @AfterAll
    static void stop() {
        asked.close();
    }

    @BeforeEach
    void empty() {
        asked.database
                .sql("TRUNCATE answer, draft, invited_address, invitation, invitation_link")
                .update();
    }

    private String token() {
        return asked.invitations.issue("nu", "kring");
    }

    @Test
    void spendsTheCodeAndDropsTheDraftInTheTransactionThatStoresTheAnswer() {
        var draft = Draft.begin("nu", token());
        asked.drafts.save(code, draft, Asked.TODAY);
        assertThat(asked.submissions.send(code, draft, CELLS, Asked.TODAY)).isTrue();
        assertThat(asked.submissions.find(draft.submission())).hasValue(CELLS);
        assertThat(asked.count("invitation") + asked.count("invitation_link") + asked.count("draft"))
                .isZero();
    }

    @Test
    void whoComesBackToTheFirstPageAndBeginsAgainGoesOn() {
        var start = new StartController(asked.waves, asked.invitations, new Visits(asked.waves, asked.drafts));
        var token = token();
        var first = new MockHttpServletRequest("POST", "/meedoen");
        var cookie = start.begin(token, first).getHeaders().getFirst(HttpHeaders.SET_COOKIE);
        var again = new MockHttpServletRequest("POST", "/meedoen");
        again.setCookies(new Cookie("meedoen", String.valueOf(cookie).replaceAll("^meedoen=|;.*", "")));
        assertThat(start.begin(token, again).getHeaders().get(HttpHeaders.SET_COOKIE))
                .isNull();
        assertThat(asked.count("draft")).isEqualTo(1);
    }

    @Test
    void aCodeWorksOnce() {
        var token = token();
        assertThat(asked.send(token, CELLS)).isTrue();
        assertThat(asked.send(token, CELLS)).isFalse();
        assertThat(asked.count("answer")).isEqualTo(1);
    }

    @Test
    void aReminderLeavesTheFirstLinkWorkingUntilOneOfThemIsUsed() {
        var first = token();
        var invitation = asked.database
                .sql("SELECT id FROM invitation")
                .query(UUID.class)
                .single();
        var second = asked.invitations
                .again(invitation, Optional.empty(), Asked.TODAY)
                .orElseThrow();
        assertThat(asked.invitations.find(first))
                .isEqualTo(asked.invitations.find(second))
                .isPresent();
        assertThat(asked.send(second, CELLS)).isTrue();
        assertThat(asked.send(first, CELLS)).isFalse();
    }

    @Test
    void sendingAgainStoresNothingMoreAndIsThanked() {
        var draft = Draft.begin("nu", token());
        assertThat(asked.submissions.send(code, draft, CELLS, Asked.TODAY)).isTrue();
        assertThat(asked.submissions.send(code, draft, CELLS, Asked.TODAY)).isTrue();
        assertThat(asked.count("answer")).isEqualTo(1);
    }

    @Test
    void eightClicksAtTheSameTimeStoreOneAnswer() throws Exception {
        var draft = Draft.begin("nu", token());
        assertThat(atOnce(() -> asked.submissions.send(code, draft, CELLS, Asked.TODAY)))
                .containsOnly(true);
        assertThat(asked.count("answer")).isEqualTo(1);
    }

    @Test
    void eightPeopleWithOneCodeStoreOneAnswer() throws Exception {
        var token = token();
        assertThat(atOnce(() -> asked.send(token, CELLS)))
                .filteredOn(stored -> stored)
                .hasSize(1);
        assertThat(asked.count("answer")).isEqualTo(1);
    }

    @Test
    void theOpenLinkNeedsNoCodeAndIsKeptApart() {
        assertThat(asked.send("", CELLS)).isTrue();
        assertThat(asked.database
                        .sql("SELECT count(*) FROM answer WHERE organisation IS NULL")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aDraftIsUnreadableWithoutItsCode() {
        asked.drafts.save(code, Draft.begin("nu", "geheim-woord"), Asked.TODAY);
        var stored = asked.database
                .sql("SELECT encode(sealed, 'escape') FROM draft")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("geheim", "nu\"", code.letters());
        assertThat(asked.drafts.find(code)).map(Draft::token).hasValue("geheim-woord");
        assertThat(asked.drafts.find(ResumeCode.make())).isEmpty();
    }

    @Test
    void onlyHashesOfCodesAreStored() {
        var token = token();
        var row = asked.database
                .sql("SELECT row_to_json(i)::text || row_to_json(l)::text FROM invitation i, invitation_link l")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(token);
    }

    @Test
    void draftsCodesAndAddressesExpire() {
        asked.invitations.invite("nu", "kring", "an@kring.nl");
        asked.drafts.save(code, Draft.begin("nu", ""), Asked.TODAY.minusDays(Drafts.DAYS_KEPT));
        asked.rewriting.expire(Asked.TODAY, asked.waves.current());
        assertThat(asked.count("draft")).isEqualTo(1);
        assertThat(asked.count("invitation")).isEqualTo(1);
        asked.rewriting.expire(Asked.TODAY.plusDays(1), asked.waves.current());
        assertThat(asked.count("draft")).isZero();
        assertThat(asked.count("invited_address")).isEqualTo(1);
        asked.rewriting.expire(Asked.TODAY, List.of());
        assertThat(asked.count("invitation") + asked.count("invited_address")).isZero();
    }

    @Test
    void anAnswerOfTwoDaysAgoForgetsTheIdThatTheBrowserKnows() {
        var draft = Draft.begin("nu", "");
        asked.submissions.send(code, draft, CELLS, Asked.TODAY);
        asked.rewriting.forget(Asked.TODAY.plusDays(1));
        assertThat(asked.submissions.find(draft.submission())).isPresent();
        asked.rewriting.forget(Asked.TODAY.plusDays(2));
        assertThat(asked.submissions.find(draft.submission())).isEmpty();
        assertThat(asked.count("answer")).isEqualTo(1);
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var results = threads.invokeAll(Stream.generate(() -> work).limit(8).toList());
            var all = new ArrayList<T>();
            for (var result : results) {
                all.add(result.get());
            }
            return all;
        }
    }
}
