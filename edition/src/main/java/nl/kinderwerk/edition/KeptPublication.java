package nl.kinderwerk.edition;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Claim;
import nl.kinderwerk.figures.Figure;
import nl.kinderwerk.figures.Publication;
import nl.kinderwerk.figures.Published;
import nl.kinderwerk.figures.Question;
import nl.kinderwerk.figures.Status;
import nl.kinderwerk.figures.protect.PlanReport;
import nl.kinderwerk.study.Section;
import nl.kinderwerk.study.Study;

/**
 * The protected figures of a wave, decided once and kept beside its frozen answers: editions read them, they never
 * decide. The file holds what may be shown and nothing else.
 */
final class KeptPublication implements Publication {
    private static final String FILE = "figures.json";

    private final Content content;
    private final Map<String, Figure> figures = new HashMap<>();
    private final Optional<PlanReport> report;

    /**
     * @param ledger checksum of the ledger with which they were published; empty before
     * @param claims those of the headlines that hold, as {@code question/domain/claim}
     */
    private record Content(String ledger, String sha256, List<Figure> figures, Set<String> claims) {}

    private KeptPublication(Content content, Optional<PlanReport> report) {
        this.content = content;
        this.report = report;
        content.figures().forEach(f -> figures.put(f.question() + "/" + f.domain(), f));
    }

    /**
     * The figures of a published version.
     *
     * @throws nl.kinderwerk.study.InvalidInputException when the file cannot be read: what was published is never made anew
     */
    static KeptPublication read(Path folder, Study study, List<Slice> slices) {
        var content = KeptFile.read(folder.resolve(FILE), Content.class)
                .orElseThrow(
                        () -> FileLedger.damaged(folder.resolve(FILE), 0, "The published figures cannot be read."));
        var kept = new KeptPublication(content, Optional.empty());
        Questions.of(study).forEach(q -> slices.forEach(s -> kept.complete(q, s.id())));
        return kept;
    }

    /** What the study asks today was perhaps not asked then. */
    private void complete(Question question, String domain) {
        var then = figures.get(question.id() + "/" + domain);
        var cells = question.indicators().stream()
                .map(i -> Stream.ofNullable(then)
                        .flatMap(f -> f.cells().stream())
                        .filter(c -> c.option().equals(i.option()))
                        .findFirst()
                        .orElseGet(() -> Cell.hidden(i.option(), Status.NOT_ASKED)))
                .toList();
        figures.put(question.id() + "/" + domain, new Figure(question.id(), domain, cells));
    }

    /** Every figure of the study for every slice, and the claims that its headlines make. */
    static KeptPublication of(String sha256, Study study, List<Slice> slices, Published published) {
        var publication = published.figures();
        var questions = Questions.of(study).stream().map(Question::id).toList();
        var figures = questions.stream()
                .flatMap(q -> slices.stream().map(s -> publication.figure(q, s.id())))
                .toList();
        var claims = new TreeSet<String>();
        for (var section : study.sections().stream()
                .filter(s -> questions.contains(s.id()))
                .toList()) {
            slices.forEach(slice -> claims.addAll(holding(study, section, slice, slices, publication)));
        }
        return new KeptPublication(new Content("", sha256, figures, claims), Optional.of(published.report()));
    }

    /**
     * Keeps the figures in a folder.
     *
     * @param ledger checksum of the ledger that holds them
     */
    void write(Path folder, String ledger) {
        KeptFile.write(
                folder.resolve(FILE), new Content(ledger, content.sha256(), content.figures(), content.claims()));
        report.ifPresent(r -> KeptFile.write(folder.resolve(Audit.PLAN), r));
    }

    private static List<String> holding(
            Study study, Section section, Slice slice, List<Slice> slices, Publication publication) {
        var item = section.item().flatMap(study::item).orElseThrow();
        var places = slices.stream().map(Slice::id).collect(Collectors.toSet());
        return publication.holding(Headlines.family(section, item, places), section.id(), slice.id()).stream()
                .map(claim -> key(claim, section.id(), slice.id()))
                .toList();
    }

    /** Whether a reader sees another figure than in an earlier version; one that is held back waits for the next. */
    boolean differsFrom(KeptPublication earlier) {
        return content.figures().stream()
                .anyMatch(f -> f.cells().stream()
                        .anyMatch(c -> c.status() != Status.UNDER_REVISION
                                && !earlier.figure(f.question(), f.domain())
                                        .cells()
                                        .contains(c)));
    }

    /** Whether a correction of a figure has to wait. */
    boolean holdsBack() {
        return content.figures().stream()
                .flatMap(f -> f.cells().stream())
                .anyMatch(c -> c.status() == Status.UNDER_REVISION);
    }

    /** Checksum of the ledger with which it was published. */
    String ledger() {
        return content.ledger();
    }

    String sha256() {
        return content.sha256();
    }

    @Override
    public Figure figure(String question, String domain) {
        return Objects.requireNonNull(figures.get(question + "/" + domain), domain);
    }

    @Override
    public Set<Claim> holding(Collection<Claim> family, String question, String domain) {
        return family.stream()
                .filter(claim -> content.claims().contains(key(claim, question, domain)))
                .collect(Collectors.toSet());
    }

    private static String key(Claim claim, String question, String domain) {
        return question + "/" + domain + "/" + claim;
    }
}
