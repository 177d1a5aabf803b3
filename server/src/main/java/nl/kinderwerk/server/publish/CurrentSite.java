package nl.kinderwerk.server.publish;

import java.util.function.Supplier;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.study.Study;

/** The site as it is now. Whoever keeps a {@link Site} keeps an old one; ask again. */
public final class CurrentSite {
    private volatile Supplier<Site> current;

    /**
     * Begins with a site.
     *
     * @param first is asked at the first request, so that it may still be in the making
     */
    public CurrentSite(Supplier<Site> first) {
        this.current = first;
    }

    /** The newest one that is whole. */
    public Site get() {
        return current.get();
    }

    /** Its study. */
    public Study study() {
        return get().study();
    }

    /**
     * Makes it anew from the folder of the study; the old one is shown until then. This may take minutes.
     *
     * @throws nl.kinderwerk.study.InvalidInputException when the study or its answers have faults; then the old one stays
     */
    public synchronized void renew() {
        var renewed = get().renewed();
        current = () -> renewed;
    }
}
