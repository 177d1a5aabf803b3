package nl.kinderwerk.figures.verify;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Computes one kind of case. A kind states which fields it understands; a case with any other field fails, because a
 * reference that is half read proves nothing.
 */
interface CaseKind {
    /** The fields of a case of this kind, all that may occur; {@code id}, {@code kind}, {@code note} always may. */
    List<String> fields();

    /**
     * Computes the case and says where it differs from what is expected.
     *
     * @param file the whole case file, for what cases share (designs)
     * @param theCase one element of {@code cases} or {@code problems}
     * @throws RuntimeException with a plain sentence when the case cannot be computed; reported as a difference
     */
    Outcome run(JsonNode file, JsonNode theCase);

    /**
     * @param values the results in the shape of {@code expected}
     * @param differences one sentence for each value outside its tolerance; empty when equal
     */
    record Outcome(ObjectNode values, List<String> differences) {
        public Outcome {
            differences = List.copyOf(differences);
        }
    }
}
