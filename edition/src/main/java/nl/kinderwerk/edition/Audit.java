package nl.kinderwerk.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kinderwerk.figures.DisclosureSettings;
import nl.kinderwerk.figures.protect.AuditReport;
import nl.kinderwerk.figures.protect.PlanReport;
import nl.kinderwerk.figures.protect.PublicationAudit;
import nl.kinderwerk.study.Study;
import tools.jackson.databind.json.JsonMapper;

/** Plays the attacker on everything a study ever published, or on a plan in a file (docs/audit.md). */
public final class Audit {
    static final String PLAN = "plan.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Audit() {}

    /**
     * The plan of a published version.
     *
     * @param report what it withholds, level by level
     */
    public record Plan(String wave, int version, PlanReport report) {}

    /**
     * Audits the ledger in the folder where a study keeps its editions.
     *
     * @throws nl.kinderwerk.study.InvalidInputException when the ledger is damaged
     */
    public static AuditReport ofLedger(Path kept) {
        try (var ledger = FileLedger.open(kept)) {
            return PublicationAudit.report(ledger.entries(), DisclosureSettings.DEFAULT, Set.of());
        }
    }

    /**
     * Audits a plan in a file, whatever made it.
     *
     * @throws nl.kinderwerk.study.InvalidInputException when the file is not such a plan
     */
    public static AuditReport ofPlan(Path file) throws IOException {
        var plan = PlanFile.read(file);
        return PublicationAudit.report(plan.entries(), plan.thresholds(), Set.of());
    }

    /** The plans of all published versions of a study, oldest first within a wave. */
    public static List<Plan> plans(Study study, Path kept) {
        var plans = new ArrayList<Plan>();
        for (var wave : study.waves().keySet()) {
            var version = 1;
            for (var file = plan(kept, wave, version); Files.exists(file); file = plan(kept, wave, ++version)) {
                plans.add(new Plan(wave, version, JSON.readValue(file.toFile(), PlanReport.class)));
            }
        }
        return plans;
    }

    private static Path plan(Path kept, String wave, int version) {
        return kept.resolve(wave).resolve("v" + version).resolve(PLAN);
    }
}
