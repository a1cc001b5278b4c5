package nl.utrecht.thuis.wave;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays what a client gives over settings: a group or a setting that is absent stays as it is, a list is replaced as a whole. */
@ApplicationScoped
class SettingsJson {
    private final ObjectMapper json;

    SettingsJson(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The settings with what was given.
     *
     * @param faults gets every name that does not exist
     * @throws Malformed for something that has another type than the setting
     */
    WaveSettings over(WaveSettings now, @Nullable JsonNode given, SettingFaults faults) {
        if (given == null || given.isNull()) {
            return now;
        }
        ObjectNode tree = json.valueToTree(now);
        faults.unless(given.isObject(), "settings", "wave.error.unknown-setting");
        try {
            for (Map.Entry<String, JsonNode> group : given.properties()) {
                if (tree.get(group.getKey()) instanceof ObjectNode settings) {
                    faults.unless(group.getValue().isObject(), group.getKey(), "wave.error.unknown-setting");
                    over(settings, group.getKey() + "/", group.getValue(), faults);
                } else {
                    faults.add(group.getKey(), "wave.error.unknown-setting");
                }
            }
            return json.treeToValue(tree, WaveSettings.class);
        } catch (JsonProcessingException e) {
            throw new Malformed(e);
        }
    }

    private static void over(ObjectNode settings, String pointer, JsonNode given, SettingFaults faults) {
        given.properties().forEach(setting -> {
            faults.unless(settings.has(setting.getKey()), pointer + setting.getKey(), "wave.error.unknown-setting");
            settings.set(setting.getKey(), setting.getValue());
        });
    }

    /** The text is no settings; its cause says that it is the client's mistake. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(JsonProcessingException cause) {
            super(cause);
        }
    }
}
