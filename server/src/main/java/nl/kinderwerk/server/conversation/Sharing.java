package nl.kinderwerk.server.conversation;

import nl.kinderwerk.server.access.Workplace;

/** Lets figures out of an organisation, and remembers that they are. */
final class Sharing {
    private final Reports reports;
    private final Snapshots snapshots;

    Sharing(Reports reports, Snapshots snapshots) {
        this.reports = reports;
        this.snapshots = snapshots;
    }

    /** Newer figures of a report, for who may read it now. */
    Snapshot counted(Workplace place, Report report) {
        return reports.isShared(report) ? snapshots.publish(place, report.term()) : snapshots.of(place, report.term());
    }

    /** The report with figures that somebody outside may read. */
    Report share(Workplace place, Report report) {
        if (!reports.isShared(report)) {
            reports.count(report, snapshots.publish(place, report.term()));
            reports.share(report);
        }
        return reports.find(report.id(), report.version()).orElseThrow();
    }
}
