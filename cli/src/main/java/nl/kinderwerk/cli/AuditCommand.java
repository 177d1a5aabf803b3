package nl.kinderwerk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kinderwerk.edition.Audit;
import nl.kinderwerk.figures.protect.AuditReport;
import nl.kinderwerk.figures.protect.PlanReport;
import nl.kinderwerk.figures.protect.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "audit",
        description = {
            "Plays the attacker on everything ever published of a study: works out, by linear programming, between which"
                    + " numbers each withheld cell must lie, and fails when that is too narrow.",
            "The report is restricted: it tells as much about the withheld cells as an attacker could know."
        },
        footer = "%nExample: kinderwerk audit studies/kinderwerk --json > audit.json")
final class AuditCommand implements Callable<Integer> {
    @Mixin
    private StudyFolder study;

    @Option(
            names = "--plan",
            paramLabel = "FILE.json",
            description = "Audit the plan in this file instead of what was published.")
    private Optional<Path> plan;

    @Option(names = "--json", description = "Print everything as JSON, every withheld cell included.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var plans = plan.isPresent() ? List.<Audit.Plan>of() : plans();
        var report = plan.isPresent() ? Audit.ofPlan(plan.get()) : Audit.ofLedger(study.data(study.read()));
        if (json) {
            out().println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(Map.of("audit", report, "plans", plans)));
        } else {
            plans.forEach(this::print);
            print(report);
        }
        report.violations().stream()
                .map(Violation::sentence)
                .forEach(spec.commandLine().getErr()::println);
        return report.violations().isEmpty() ? 0 : Faults.EXIT_CODE;
    }

    private List<Audit.Plan> plans() {
        var read = study.read();
        return Audit.plans(read, study.data(read));
    }

    private void print(Audit.Plan plan) {
        out().println(plan.wave() + ", version " + plan.version() + ":");
        plan.report().levels().forEach(this::print);
    }

    private void print(PlanReport.Level level) {
        out().println("  " + level.name() + ": " + level.cells() + " cells; withheld " + level.primary() + " by rule, "
                + level.secondary() + " for the sake of others, " + level.refused() + " because of earlier editions: "
                + percent(level.withheld(), level.cells()) + " (greedy: "
                + percent(level.withheldByGreedy(), level.cells()) + ")");
    }

    private static String percent(int part, int whole) {
        return whole == 0 ? "0%" : Math.round(1000.0 * part / whole) / 10.0 + "%";
    }

    private void print(AuditReport report) {
        out().println(report.cells() + " cells in the ledger, "
                + report.withheld().size() + " of them withheld; "
                + report.violations().size() + " given away.");
        report.narrowest()
                .ifPresent(w -> out().println("Narrowest: " + w.wave() + ", version " + w.version() + ", " + w.place()
                        + ", " + w.item() + " = " + w.option() + ": between "
                        + w.known().low() + " and "
                        + w.known().high() + " of " + w.n() + "."));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
