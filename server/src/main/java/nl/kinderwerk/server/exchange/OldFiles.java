package nl.kinderwerk.server.exchange;

import nl.kinderwerk.server.access.OrganisationScope;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes files that somebody began to read in and left: nobody knows what else is in them. */
final class OldFiles {
    private final OrganisationScope scope;
    private final Imports imports;

    OldFiles(OrganisationScope scope, Imports imports) {
        this.scope = scope;
        this.imports = imports;
    }

    @Scheduled(cron = "0 27 * * * *")
    void forget() {
        scope.each(imports::forgetOld);
    }
}
