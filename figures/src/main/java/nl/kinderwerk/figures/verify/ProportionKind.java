package nl.kinderwerk.figures.verify;

import java.util.List;
import java.util.Locale;
import nl.kinderwerk.figures.Estimate;
import nl.kinderwerk.figures.Interval;
import nl.kinderwerk.figures.Nchs;
import nl.kinderwerk.figures.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A proportion with every interval and the presentation standard. */
record ProportionKind(Surveys surveys) implements CaseKind {
    @Override
    public List<String> fields() {
        return List.of("design", "item", "domain", "level");
    }

    @Override
    public Outcome run(JsonNode file, JsonNode theCase) {
        var question = new Question("item", List.of(Surveys.item(theCase.path("item"))), false);
        Estimate e = surveys.figures(file, theCase)
                .estimate(
                        List.of(question), List.of(Surveys.domain("domain", theCase.path("domain"))), Interval.KG_NCHS)
                .getFirst();
        ObjectNode values = Outcomes.object();
        values.put("status", e.n() == 0 ? "empty" : "ok").put("n", e.n());
        if (e.n() > 0) {
            numbers(values, e);
            intervals(values.putObject("ci"), e, Surveys.level(theCase));
            nchs(values.putObject("nchs"), e);
        }
        return Outcomes.of(file, theCase, values);
    }

    private static void numbers(ObjectNode values, Estimate e) {
        values.put("nEvents", e.x()).put("sumWeights", e.sumWeights());
        Outcomes.put(values, "estimate", e.estimate());
        Outcomes.put(values, "se", e.se());
        values.put("total", e.total()).put("totalSe", e.totalSe()).put("df", e.df());
        values.put("nPsu", e.psus()).put("nStrata", e.strata());
        Outcomes.put(values, "cv", e.cv());
        Outcomes.put(values, "nEffective", e.nEffective());
        Outcomes.put(values, "deff", e.deff());
        Outcomes.put(values, "deffReplace", e.deffReplace());
    }

    private static void intervals(ObjectNode ci, Estimate e, double level) {
        Outcomes.put(ci, "mean", Interval.MEAN.bounds(e, level));
        Outcomes.put(ci, "logit", Interval.LOGIT.bounds(e, level));
        Outcomes.put(ci, "xlogit", Interval.XLOGIT.bounds(e, level));
        Outcomes.put(ci, "beta", Interval.BETA.bounds(e, level));
        Outcomes.put(ci, "kgNchs", Interval.KG_NCHS.bounds(e, level));
        Outcomes.put(ci, "wilsonEffective", Interval.WILSON_EFFECTIVE.bounds(e, level));
    }

    private static void nchs(ObjectNode values, Estimate e) {
        Nchs nchs = Nchs.of(e);
        values.put("decision", nchs.decision().name().toLowerCase(Locale.ROOT));
        values.put("suppressSampleSize", nchs.smallSample());
        values.put("suppressWideInterval", nchs.wideInterval());
        values.put("suppressRelativeWidth", nchs.relativelyWide());
        values.put("reviewZeroOrOne", nchs.zeroOrOne());
        values.put("reviewDegreesOfFreedom", nchs.fewDegreesOfFreedom());
        values.put("footnoteComplement", nchs.complementUnreliable());
        values.put("nEffective", e.nEffective().orElse(e.n())).put("nStar", nchs.starN());
        values.put("lower", nchs.bounds().low()).put("upper", nchs.bounds().high());
        double p = e.estimate().orElseThrow();
        values.put("width", nchs.bounds().width());
        if (p > 0) {
            values.put("relativeWidth", nchs.bounds().width() / p);
        }
    }
}
