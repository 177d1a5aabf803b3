package nl.kinderwerk.server.partner;

import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.publish.CurrentSite;
import nl.kinderwerk.server.screen.Words;

/** Puts together what the page of the organisation in whose scope it is asked shows. */
final class FolderShelf {
    private final CurrentSite site;
    private final Pages pages;

    FolderShelf(CurrentSite site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    Folder of(Workplace place, Page page, Words words) {
        return new Folder(place, site.study(), page, pages.offers(place.today()), pages.stories(), words);
    }
}
