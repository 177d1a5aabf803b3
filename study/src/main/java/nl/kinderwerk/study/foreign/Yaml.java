package nl.kinderwerk.study.foreign;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes YAML that people read and complete. */
final class Yaml {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(1000)
            .setUseUnicodeEncoding(true)
            .build();

    private Yaml() {}

    static String write(Map<String, Object> root) {
        return new Dump(SETTINGS).dumpToString(root);
    }
}
