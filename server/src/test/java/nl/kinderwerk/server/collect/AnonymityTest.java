package nl.kinderwerk.server.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.kinderwerk.server.store.Hash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody holds the whole database as its superuser. They know who was invited, in which order, who answered, and even
 * in which order people answered: all but the answers. They look for anything that lies in one of these orders.
 */
final class AnonymityTest {
    private static final int PEOPLE = 60;
    private static final int ANSWERING = 40;

    /** Of 40 persons one is matched by chance; eight or more happen once in 100,000 times. */
    private static final int CHANCE = 8;

    @TempDir
    private static Path temporary;

    private static Asked asked;
    private static JdbcClient owner;

    /** Codes in the order of the invitations, and numbers of those who answered in the order in which they did. */
    private static final List<String> TOKENS = new ArrayList<>();

    private static final List<Integer> ORDER = new ArrayList<>();

    /** The number in the answer is that of the person: the truth that nobody should be able to find. */
    @BeforeAll
    static void answer() {
        asked = new Asked(temporary).with("kring", "GM0344", PEOPLE);
        owner = asked.whole.asOwner();
        for (var i = 0; i < PEOPLE; i++) {
            TOKENS.add(asked.invitations.invite("nu", "kring", email(i)).orElseThrow());
        }
        IntStream.range(0, ANSWERING).forEach(ORDER::add);
        Collections.shuffle(ORDER, new Random(4));
        ORDER.forEach(person -> asked.send(TOKENS.get(person), Map.of("uren", Integer.toString(person))));
    }

    private static String email(int person) {
        return "mens" + person + "@kring.nl";
    }

    @AfterAll
    static void stop() {
        asked.close();
    }

    @Test
    void withoutRewritingTheOrderOfTheRowsGivesEverybodyAway() {
        assertThat(matches("ctid", ORDER)).isEqualTo(ANSWERING);
        assertThat(matches("xmin::text::bigint", ORDER)).isEqualTo(ANSWERING);
        assertThat(corpses()).as("codes that were used still lie in the file").isPositive();
        var invited = addresses();
        rewrittenNobodyIsFoundByAnyColumnOrOrder();
        addressesTellNoOrder(invited);
    }

    /** One test after the other: rewriting cannot be undone. */
    private static void rewrittenNobodyIsFoundByAnyColumnOrOrder() {
        asked.rewriting.rewrite();
        for (var column :
                List.of("ctid", "xmin::text::bigint", "xmax::text::bigint", "cmin::text::bigint", "id", "day")) {
            assertThat(matches(column, ORDER))
                    .as(column + " in the order of answering")
                    .isLessThan(CHANCE);
            assertThat(matches(column, ORDER.stream().sorted().toList()))
                    .as(column + " in the order of inviting")
                    .isLessThan(CHANCE);
        }
        assertThat(distinct("xmin", "answer")).as("transactions of answers").isEqualTo(1);
        assertThat(distinct("xmin", "invitation"))
                .as("transactions of invitations")
                .isEqualTo(1);
        assertThat(distinct("xmin", "invited_address"))
                .as("transactions of addresses")
                .isEqualTo(1);
        assertThat(corpses()).isZero();
        nothingOfAnAnswerIsFoundInAnotherTable();
        onlyTheDayIsKept();
    }

    /** Whoever answered is still among them, and whoever has no key reads no address. */
    private static void addressesTellNoOrder(List<String> before) {
        var now = addresses();
        assertThat(now).hasSize(PEOPLE).hasSameElementsAs(before);
        assertThat(IntStream.range(0, PEOPLE).filter(i -> now.get(i).equals(before.get(i))))
                .as("addresses in the order of inviting")
                .hasSizeLessThan(CHANCE);
        assertThat(now).doesNotContain(HexFormat.of().formatHex(Hash.of(email(0))));
    }

    private static List<String> addresses() {
        return owner.sql("SELECT encode(address_hash, 'hex') FROM invited_address ORDER BY ctid")
                .query(String.class)
                .list();
    }

    private static void nothingOfAnAnswerIsFoundInAnotherTable() {
        var ids = owner.sql("SELECT string_agg(id::text, ' ') FROM answer")
                .query(String.class)
                .single();
        for (var table : tables()) {
            var content = owner.sql("SELECT coalesce(string_agg(t::text, ' '), '') FROM \"" + table + "\" t")
                    .query(String.class)
                    .single();
            assertThat(content).as(table).doesNotContain(ids.split(" "));
        }
    }

    private static void onlyTheDayIsKept() {
        var times = owner.sql("""
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                        WHERE table_name IN ('answer', 'draft', 'invitation', 'invitation_link', 'invited_address',
                          'invited_organisation')
                        AND (data_type LIKE 'time%' OR column_default LIKE 'nextval%' OR is_identity = 'YES')
                        """).query(String.class).list();
        assertThat(times).as("columns with a time or a sequence").isEmpty();
    }

    private static List<String> tables() {
        return owner.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'answer'")
                .query(String.class)
                .list();
    }

    /** How many persons are found by laying answers in the order of a column beside an order that is known. */
    private static int matches(String column, List<Integer> known) {
        if (distinct(column, "answer") == 1) {
            return 0;
        }
        var found = owner.sql("SELECT (cells ->> 'uren')::int FROM answer ORDER BY " + column)
                .query(Integer.class)
                .list();
        return (int) IntStream.range(0, ANSWERING)
                .filter(i -> found.get(i).equals(known.get(i)))
                .count();
    }

    private static int distinct(String column, String table) {
        return owner.sql("SELECT count(DISTINCT " + column + "::text) FROM " + table)
                .query(Integer.class)
                .single();
    }

    /** How many used codes still lie in the files of the table: PostgreSQL leaves what is deleted until it cleans up. */
    private static long corpses() {
        owner.sql("CHECKPOINT").update();
        var file = owner.sql("SELECT encode(pg_read_binary_file(pg_relation_filepath('invitation_link')), 'hex')")
                .query(String.class)
                .single();
        return ORDER.stream()
                .map(TOKENS::get)
                .map(token -> HexFormat.of().formatHex(Hash.of(token)))
                .filter(file::contains)
                .count();
    }
}
