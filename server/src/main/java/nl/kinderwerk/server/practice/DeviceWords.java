package nl.kinderwerk.server.practice;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import nl.kinderwerk.server.screen.Frame;
import tools.jackson.databind.json.JsonMapper;

/** What scripts say, in the language of the screen; without a network they cannot ask. */
final class DeviceWords {
    private static final List<String> OWN = List.of(
            "waiting",
            "received",
            "elsewhere",
            "closed",
            "unreadable",
            "none_waiting",
            "some_waiting",
            "sign_in",
            "too_long",
            "undo",
            "undone",
            "remove",
            "remove_sure",
            "week_offline",
            "page_offline",
            "moment",
            "offline",
            "sure",
            "missing",
            "registration",
            "signal",
            "story");

    private DeviceWords() {}

    /** By key, as JSON. */
    static String of(Frame frame) {
        var words = new HashMap<String, String>();
        OWN.forEach(key -> words.put(key, frame.say("device." + key)));
        words.put("look", frame.say("look.title"));
        Arrays.stream(Flag.values()).forEach(flag -> words.put(flag.code(), frame.say("flag." + flag.code())));
        Arrays.stream(Doubt.values()).forEach(doubt -> words.put(doubt.code(), frame.say("doubt." + doubt.code())));
        return JsonMapper.shared().writeValueAsString(words);
    }
}
