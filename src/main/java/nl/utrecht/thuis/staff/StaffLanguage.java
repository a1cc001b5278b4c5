package nl.utrecht.thuis.staff;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;

/** The language of staff pages for whoever is not, or not yet, signed in. */
@ApplicationScoped
public class StaffLanguage {
    private final Languages languages;
    private final StaffCookies cookies;

    StaffLanguage(Languages languages, StaffCookies cookies) {
        this.languages = languages;
        this.cookies = cookies;
    }

    /** What the address asks for ({@code ?lang=en}), else what was used here before, else what the browser prefers, else Dutch. */
    public Language of(RoutingContext request) {
        Stream<String> preferred = request.acceptableLanguages().stream().map(header -> header.tag());
        return Stream.of(Optional.ofNullable(request.request().getParam("lang")).stream(), cookies.language(request).stream(), preferred)
                .flatMap(tags -> tags).flatMap(tag -> staff(tag).stream()).findFirst().orElseGet(languages::source);
    }

    /** The language of that tag, when staff pages exist in it. */
    Optional<Language> staff(String tag) {
        return languages.find(tag).filter(Language::staff);
    }
}
