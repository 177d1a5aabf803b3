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
import nl.kinderwerk.figures.Claim;
import nl.kinderwerk.figures.Figure;
import nl.kinderwerk.figures.Publication;
import nl.kinderwerk.figures.Question;
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

    /**
     * @param claims those of the headlines that hold, as {@code question/domain/claim}
     */
    private record Content(String fingerprint, String sha256, List<Figure> figures, Set<String> claims) {}

    private KeptPublication(Content content) {
        this.content = content;
        content.figures().forEach(f -> figures.put(f.question() + "/" + f.domain(), f));
    }

    /** What was kept in a folder, if it was made from the same files by the same software. */
    static Optional<KeptPublication> read(Path folder, String fingerprint) {
        return KeptFile.read(folder.resolve(FILE), Content.class)
                .filter(c -> c.fingerprint().equals(fingerprint))
                .map(KeptPublication::new);
    }

    /** Keeps every figure of the study for every slice, and the claims that its headlines make. */
    static KeptPublication write(
            Path folder, String fingerprint, String sha256, Study study, List<Slice> slices, Publication publication) {
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
        var content = new Content(fingerprint, sha256, figures, claims);
        KeptFile.write(folder.resolve(FILE), content);
        return new KeptPublication(content);
    }

    private static List<String> holding(
            Study study, Section section, Slice slice, List<Slice> slices, Publication publication) {
        var item = section.item().flatMap(study::item).orElseThrow();
        var places = slices.stream().map(Slice::id).collect(Collectors.toSet());
        return publication.holding(Headlines.family(section, item, places), section.id(), slice.id()).stream()
                .map(claim -> key(claim, section.id(), slice.id()))
                .toList();
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
