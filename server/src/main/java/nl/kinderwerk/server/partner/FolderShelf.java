package nl.kinderwerk.server.partner;

import nl.kinderwerk.edition.Site;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.screen.Words;
import nl.kinderwerk.study.Study;
import org.springframework.beans.factory.ObjectProvider;

/** Puts together what the page of the organisation in whose scope it is asked shows. */
final class FolderShelf {
    private final ObjectProvider<Site> site;
    private final Pages pages;

    FolderShelf(ObjectProvider<Site> site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    Folder of(Workplace place, Page page, Words words) {
        Study study = site.getObject().study();
        return new Folder(place, study, page, pages.offers(place.today()), pages.stories(), words);
    }
}
