package nl.kinderwerk.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Organisations that stand in another province than in an earlier wave: waves could not be compared. */
public final class MovedOrganisations {
    private final Study study;
    private final Map<String, Home> homes = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private record Home(String province, String wave) {}

    private MovedOrganisations(Study study) {
        this.study = study;
    }

    /**
     * A fault for each of them.
     *
     * @throws InvalidInputException when the answers of a wave have faults of their own
     */
    public static List<Fault> of(Study study) {
        var moved = new MovedOrganisations(study);
        study.answered().stream().sorted(Comparator.comparingInt(Wave::year)).forEach(moved::read);
        return List.copyOf(moved.faults);
    }

    private void read(Wave wave) {
        var names = Layout.of(study).names();
        var organisation = names.indexOf(Layout.ORGANISATION);
        var province = names.indexOf(Layout.PROVINCE);
        var told = new HashSet<String>();
        Answers.read(study, wave, row -> {
            var home = homes.computeIfAbsent(row.get(organisation), o -> new Home(row.get(province), wave.id()));
            if (!home.province().equals(row.get(province)) && told.add(row.get(organisation))) {
                faults.add(fault(wave, row.get(organisation), row.get(province), home));
            }
        });
    }

    private static Fault fault(Wave wave, String organisation, String province, Home home) {
        return new Fault(
                "waves/" + wave.id(),
                0,
                Layout.PROVINCE,
                "Organisation '" + organisation + "' is in " + province + ", and in wave '" + home.wave() + "' in "
                        + home.province() + ".",
                "Give it the same province in all waves, or another code if it is another organisation.");
    }
}
