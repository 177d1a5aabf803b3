package nl.kinderwerk.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.kinderwerk.figures.protect.Issue;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;

/**
 * The published versions of a wave in a folder: {@code v1}, {@code v2} …, each with its frozen answers and its figures.
 * A version is there whole or not at all, and never changes.
 */
record Versions(Study study, Wave wave, List<Slice> slices, Path folder) {
    private static final String CURRENT = "current.json";

    /**
     * What the newest version was last compared with.
     *
     * @param waits whether there is a correction of so few respondents that it has to wait
     */
    private record Current(String fingerprint, boolean waits) {}

    /** Decides about figures together with the ledger, and enters them in it. */
    @FunctionalInterface
    interface Publish {
        KeptPublication publish(Dataset dataset, Issue issue, FileLedger ledger);
    }

    /**
     * Every version, the newest first, after publishing a new one when the study, the answers or the software changed in
     * a way that changes a figure.
     */
    List<KeptPublication> upToDate(String fingerprint, Publish publish) {
        try {
            if (current().filter(c -> c.fingerprint().equals(fingerprint)).isEmpty()) {
                renew(fingerprint, publish);
            }
            return published().reversed();
        } catch (IOException failed) {
            throw new UncheckedIOException("The editions cannot be kept in " + folder, failed);
        }
    }

    /** Where a version is kept. */
    Path folder(int version) {
        return folder.resolve("v" + version);
    }

    /** Whether a correction has to wait for more respondents. */
    boolean waits() {
        return current().map(Current::waits).orElse(false);
    }

    private void renew(String fingerprint, Publish publish) throws IOException {
        var draft = folder.resolve("draft");
        try (var ledger = FileLedger.open(parent())) {
            var earlier = published();
            earlier.forEach(p -> ledger.demand(p.ledger()));
            var dataset = Dataset.freeze(study, wave, draft);
            var number = earlier.size() + 1;
            var issue = new Issue(wave.id(), dataset.sha256(), name(), number, Instant.now());
            var audited = Audited.holds(ledger, parent());
            var figures = publish.publish(dataset, issue, ledger);
            if (audited) {
                Audited.remember(ledger, parent());
            }
            var isNew = earlier.isEmpty() || figures.differsFrom(earlier.getLast());
            if (isNew) {
                figures.write(draft, ledger.checksum());
                Files.move(draft, folder.resolve("v" + number), StandardCopyOption.ATOMIC_MOVE);
            }
            KeptFile.write(folder.resolve(CURRENT), new Current(fingerprint, !isNew && figures.holdsBack()));
        } finally {
            StaticSite.delete(draft);
        }
    }

    /** The ledger links all waves of a study. */
    private Path parent() {
        return Objects.requireNonNull(folder.toAbsolutePath().getParent());
    }

    /** What they are called in the ledger: the wave, or what is published of it besides its editions. */
    private String name() {
        return String.valueOf(folder.getFileName());
    }

    /** Every version, the oldest first. */
    List<KeptPublication> published() {
        var versions = new ArrayList<KeptPublication>();
        for (var v = folder.resolve("v1"); Files.exists(v); v = folder.resolve("v" + (versions.size() + 1))) {
            versions.add(KeptPublication.read(v, study, slices));
        }
        return versions;
    }

    private Optional<Current> current() {
        return KeptFile.read(folder.resolve(CURRENT), Current.class);
    }
}
