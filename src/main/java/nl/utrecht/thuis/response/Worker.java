package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.RespondentPages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** The service worker, which shows one page when there is no connection and keeps nothing else. */
@ApplicationScoped
class Worker {
    private static final String FILE = "sw.js";

    @Inject
    Languages languages;
    @Inject
    RespondentPages pages;
    @Inject
    Assets assets;

    private volatile @Nullable String address;

    /** So small that it has no header nor footer: every phone fetches it once beside its first question. */
    @CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OfflinePage(Texts t, String stylesheet) implements TemplateInstance {}

    OfflinePage page(Texts t) {
        return new OfflinePage(t, pages.stylesheet());
    }

    /** The worker's address, which changes when it or one of its pages does, so that phones fetch it once and then anew. */
    String address() {
        String known = address;
        if (known == null) {
            known = assets.atRoot(FILE, languages.all().stream().map(language -> page(pages.texts(language)).render())
                    .collect(Collectors.joining()));
            address = known;
        }
        return known;
    }
}
