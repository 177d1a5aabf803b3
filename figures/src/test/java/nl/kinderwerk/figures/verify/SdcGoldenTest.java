package nl.kinderwerk.figures.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SdcGoldenTest {
    private static CaseKind kind(String name) {
        return switch (name) {
            case "primary" -> new SdcPrimary();
            case "audit" -> new SdcAudit();
            case "suppression" -> new SdcSuppression();
            case "rounding" -> new SdcRounding();
            case "cellKey" -> new SdcCellKey();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static List<String> differences(JsonNode file) {
        List<String> differences = new ArrayList<>();
        for (JsonNode problem : file.get("problems")) {
            String id = problem.get("id").asString();
            CaseKind kind = kind(problem.get("kind").asString());
            Set<String> known = new HashSet<>(kind.fields());
            known.addAll(Set.of("id", "kind", "note"));
            SdcCase.only(problem, known);
            kind.run(file, problem).differences().forEach(d -> differences.add(id + ": " + d));
        }
        return differences;
    }

    private static Optional<Path> shared() {
        String root = System.getProperty("kinderwerk.root", "..");
        return Stream.of(
                        Path.of(root, "..", "shared"),
                        Path.of(System.getenv().getOrDefault("KINDERWERK_SHARED", "none")))
                .filter(Files::isDirectory)
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdc-primary", "sdc-audit", "sdc-suppression", "sdc-rounding", "sdc-cellkey"})
    void agreesWithTheReference(String name) {
        assumeThat(shared())
                .as("the reference files are not beside this repository")
                .isPresent();
        Path file = shared().orElseThrow().resolve("golden/expected").resolve(name + ".json");
        assertThat(differences(JsonMapper.shared().readTree(file.toFile()))).isEmpty();
    }

    @Test
    void agreesWithTheSmallProblemsOfThisRepository() throws IOException {
        assertThat(differences(small())).isEmpty();
    }

    private static JsonNode small() throws IOException {
        try (InputStream in = SdcGoldenTest.class.getResourceAsStream("sdc-small.json")) {
            return JsonMapper.shared().readTree(in);
        }
    }

    @Test
    void namesWhatDiffers() throws IOException {
        JsonNode file = small();
        JsonNode problem = file.get("problems").get(0);
        ((tools.jackson.databind.node.ObjectNode)
                        problem.get("expected").get("intervals").get(0))
                .put("lower", 99);
        assertThat(new SdcAudit().run(file, problem).differences())
                .singleElement()
                .asString()
                .contains("lower is");
    }

    @Test
    void refusesAFieldItDoesNotKnow() throws IOException {
        JsonNode file = small();
        JsonNode problem = file.get("problems").get(0);
        ((tools.jackson.databind.node.ObjectNode) problem.get("expected")).put("surprise", 1);
        assertThatThrownBy(() -> new SdcAudit().run(file, problem)).hasMessageContaining("surprise");
    }
}
