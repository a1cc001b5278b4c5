package nl.utrecht.thuis.wave;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The coarse features of a person: a category per feature. Equal backgrounds have equal {@link #cell()}s.
 *
 * @param categories category by feature, in the order of {@link Feature}; a feature that was given up is absent
 */
public record Background(Map<Feature, String> categories) {

    public Background {
        EnumMap<Feature, String> sorted = new EnumMap<>(Feature.class);
        sorted.putAll(categories);
        categories = Collections.unmodifiableMap(sorted);
    }

    /** The background of which nothing is known. */
    public static final Background NONE = new Background(Map.of());

    public Optional<String> category(Feature feature) {
        return Optional.ofNullable(categories.get(feature));
    }

    /** The same background with only these features. */
    public Background only(Collection<Feature> features) {
        return new Background(categories.entrySet().stream().filter(entry -> features.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The canonical text, {@code sex=man&age=18-25}, under which counts are kept. */
    public String cell() {
        return categories.entrySet().stream()
                .map(entry -> entry.getKey().slug() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Reads what {@link #cell()} wrote. */
    public static Background parse(String cell) {
        EnumMap<Feature, String> categories = new EnumMap<>(Feature.class);
        for (String part : cell.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                Feature feature = Feature.of(part.substring(0, equals))
                        .orElseThrow(() -> new IllegalArgumentException("Not a background: " + cell));
                categories.put(feature, URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return new Background(categories);
    }
}
