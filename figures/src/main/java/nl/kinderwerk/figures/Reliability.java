package nl.kinderwerk.figures;

/** The four levels that readers see (statistics.md, 8). Disclosure is decided apart. */
final class Reliability {
    private static final int FEWEST_PERSONS = 10;
    private static final int FEWEST_UNITS = 10;

    private Reliability() {}

    static Status ofProportion(Estimate e, Sampling sampling) {
        if (e.n() == 0) {
            return Status.EMPTY;
        }
        if (e.n() < FEWEST_PERSONS) {
            return Status.TOO_FEW;
        }
        return isComplete(sampling) ? e.n() >= 30 ? Status.OK : Status.COUNTS : ofSample(e, sampling);
    }

    private static Status ofSample(Estimate e, Sampling sampling) {
        Nchs nchs = Nchs.of(e);
        return switch (nchs.decision()) {
            case SUPPRESS -> Status.COUNTS;
            case REVIEW -> Status.INDICATIVE;
            case PRESENT -> {
                boolean firm = e.decisiveN() >= 100 && !nchs.complementUnreliable() && e.psus() >= FEWEST_UNITS;
                yield firm && sampling.reachesFurther() ? Status.OK : Status.INDICATIVE;
            }
        };
    }

    /** Means and ratios: no standard of the NCHS; a relative standard error instead. */
    static Status ofMean(Estimate e, Sampling sampling) {
        if (e.n() == 0) {
            return Status.EMPTY;
        }
        double cv = isComplete(sampling) ? 0 : e.df() < 1 ? Double.POSITIVE_INFINITY : e.cv().orElse(0);
        if (e.n() < 30 || cv > 0.30) {
            return Status.TOO_FEW;
        }
        return sampling.reachesFurther() && e.n() >= 100 && cv <= 0.10 ? Status.OK : Status.INDICATIVE;
    }

    static boolean isComplete(Sampling sampling) {
        return sampling == Sampling.CENSUS || sampling == Sampling.REGISTRATION;
    }
}
