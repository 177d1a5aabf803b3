package nl.kinderwerk.server.conversation;

/** Lets figures out of an organisation, and remembers that they are. */
final class Sharing {
    private final Reports reports;
    private final Snapshots snapshots;

    Sharing(Reports reports, Snapshots snapshots) {
        this.reports = reports;
        this.snapshots = snapshots;
    }

    /** Newer figures of a report, for who may read it now. */
    Snapshot counted(Office office, Report report) {
        return reports.isShared(report)
                ? snapshots.publish(office, report.term())
                : snapshots.of(office, report.term());
    }

    /** The report with figures that somebody outside may read. */
    Report share(Office office, Report report) {
        if (!reports.isShared(report)) {
            reports.count(report, snapshots.publish(office, report.term()));
            reports.share(report);
        }
        return reports.find(report.id(), report.version()).orElseThrow();
    }
}
