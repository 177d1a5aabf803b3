package nl.kinderwerk.server.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Database;
import nl.kinderwerk.server.store.Hash;
import nl.kinderwerk.server.store.TestDatabase;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A study that is asked, a database for it, and the parts around them; no web. */
final class Asked implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final byte[] KEY = Hash.random(32);

    final Study study;
    final Wave wave;
    final DataSource source;
    final JdbcClient database;
    final TestDatabase whole;
    final Invitations invitations;
    final Drafts drafts;
    final Submissions submissions;
    final Rewriting rewriting;
    final Waves waves;
    private final Database opened;

    Asked(Path temporary) {
        this(temporary, "");
    }

    /** The study with more sections than it has, as lines of study.yaml. */
    Asked(Path temporary, String sections) {
        study = Study.read(with(copy(temporary.resolve("study")), sections));
        wave = Objects.requireNonNull(study.waves().get("nu"));
        whole = TestDatabase.create();
        opened = Database.take(
                        new Settings(temporary.resolve("data"), Map.of(Setting.DATABASE_URL.variable(), whole.url())))
                .begin();
        source = opened.connections();
        database = JdbcClient.create(source);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        invitations = new Invitations(database, transaction, new SecretKeySpec(KEY, "HmacSHA256"));
        drafts = new Drafts(database);
        rewriting = new Rewriting(database, transaction);
        waves = new Waves(() -> study, Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        submissions = new Submissions(database, transaction, waves);
    }

    /** The study of the test resources, so that a test may freeze into it. */
    static Path copy(Path target) {
        try {
            var file = Objects.requireNonNull(Asked.class.getResource("/asked/study.yaml"));
            var root = Objects.requireNonNull(Path.of(file.toURI()).getParent());
            try (var files = Files.walk(root)) {
                for (var from : files.filter(Files::isRegularFile).toList()) {
                    var to = target.resolve(root.relativize(from).toString());
                    Files.createDirectories(Objects.requireNonNull(to.getParent()));
                    Files.copy(from, to);
                }
            }
            return target;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path with(Path folder, String sections) {
        try {
            Files.writeString(folder.resolve("study.yaml"), sections, StandardOpenOption.APPEND);
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An organisation; 0 workers stands for unknown. */
    Asked with(String code, String municipality, int workers) {
        invitations.put(new Invitations.Organisation(
                "nu",
                code,
                "Organisatie " + code,
                municipality,
                Optional.of(workers).filter(w -> w > 0),
                0));
        return this;
    }

    /** Somebody fills in one answer and sends it. */
    boolean send(String token, Map<String, String> cells) {
        var code = ResumeCode.make();
        var draft = Draft.begin("nu", token);
        drafts.save(code, draft, TODAY);
        return submissions.send(code, draft, cells, TODAY);
    }

    long count(String table) {
        return database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    @Override
    public void close() {
        opened.close();
    }
}
