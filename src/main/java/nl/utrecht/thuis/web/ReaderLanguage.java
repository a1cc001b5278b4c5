package nl.utrecht.thuis.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.staff.StaffLanguage;

/** In which language to tell somebody of a problem: that of the address, else of staff, else what the browser prefers, else Dutch. */
@ApplicationScoped
class ReaderLanguage {
    private static final Pattern STAFF = Pattern.compile("/(staff|api)(/.*)?");

    private final Languages languages;
    private final StaffLanguage staff;

    ReaderLanguage(Languages languages, StaffLanguage staff) {
        this.languages = languages;
        this.staff = staff;
    }

    Language of(RoutingContext request) {
        String path = request.normalizedPath();
        if (STAFF.matcher(path).matches()) {
            return staff.of(request);
        }
        return Optional.of(path.split("/", 3)).filter(parts -> parts.length > 1).flatMap(parts -> languages.find(parts[1]))
                .or(() -> preferred(request)).orElseGet(languages::source);
    }

    private Optional<Language> preferred(RoutingContext request) {
        return request.acceptableLanguages().stream()
                .flatMap(header -> languages.find(header.value()).or(() -> languages.find(header.tag())).stream()).findFirst();
    }
}
