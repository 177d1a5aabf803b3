package nl.kinderwerk.study;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the part {@code collect} of wave.yaml. */
record CollectReader(Map<String, Area> areas) {
    Collect read(Entry entry) {
        var collect = new Collect(entry.day("from"), entry.day("until"), entry.flag("open_link"), organisations(entry));
        if (collect.until().isBefore(collect.from())) {
            entry.fault(entry.line("until"), "until lies before from.", "Exchange or mend them.");
        }
        entry.done();
        return collect;
    }

    private Map<String, Integer> organisations(Entry entry) {
        var organisations = new LinkedHashMap<String, Integer>();
        entry.entry("organisations")
                .ifPresent(all -> all.keys().forEach(code -> organisations.put(code, organisations(all, code))));
        return organisations;
    }

    private int organisations(Entry all, String province) {
        var area = areas.get(province);
        if (area == null || area.level() != Area.Level.PROVINCE) {
            all.fault(all.line(province), "There is no province '" + province + "'.", "Use a code of areas.csv.");
        }
        var number = all.requiredInteger(province);
        if (number < 1) {
            all.fault(all.line(province), "At least one organisation must exist.", "Mend it, or leave it out.");
        }
        return number;
    }
}
