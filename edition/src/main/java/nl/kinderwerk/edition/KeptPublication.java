package nl.kinderwerk.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.kinderwerk.figures.Claim;
import nl.kinderwerk.figures.Figure;
import nl.kinderwerk.figures.Publication;
import nl.kinderwerk.figures.Question;
import nl.kinderwerk.study.Section;
import nl.kinderwerk.study.Study;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The protected figures of a wave, decided once and kept beside its frozen answers: editions read them, they never
 * decide. The file holds what may be shown and nothing else.
 */
final class KeptPublication implements Publication {
    private static final String FILE = "figures.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
        try {
            var file = folder.resolve(FILE);
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(file.toFile(), Content.class))
                            .filter(c -> c.fingerprint().equals(fingerprint))
                            .map(KeptPublication::new)
                    : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty(); // It is made anew.
        }
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
            slices.forEach(slice -> claims.addAll(holding(section, slice, publication)));
        }
        var content = new Content(fingerprint, sha256, figures, claims);
        save(folder, content);
        return new KeptPublication(content);
    }

    private static List<String> holding(Section section, Slice slice, Publication publication) {
        return section.headlines().stream()
                .flatMap(h -> h.when().stream())
                .map(Headlines::claim)
                .filter(claim -> publication.holds(claim, section.id(), slice.id()))
                .map(claim -> key(claim, section.id(), slice.id()))
                .toList();
    }

    private static void save(Path folder, Content content) {
        try {
            var draft = Files.createTempFile(folder, "figures", ".draft");
            JSON.writeValue(draft.toFile(), content);
            Files.move(draft, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("The figures cannot be written to " + folder, failed);
        }
    }

    String sha256() {
        return content.sha256();
    }

    @Override
    public Figure figure(String question, String domain) {
        return Objects.requireNonNull(figures.get(question + "/" + domain), domain);
    }

    @Override
    public boolean holds(Claim claim, String question, String domain) {
        return content.claims().contains(key(claim, question, domain));
    }

    private static String key(Claim claim, String question, String domain) {
        return question + "/" + domain + "/" + claim;
    }
}
