package nl.utrecht.thuis.wave;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;

/**
 * Answers for everything {@link AboutPeople} of a wave that is anonymised: a look gets one page that says that nothing is kept, with the way to the
 * certificate; a form is refused. So no page has to know what is no longer there, and none shows a count of it.
 */
@Provider
@AboutPeople
class AnswerForForgotten implements ContainerRequestFilter {
    private static final Set<String> LOOKS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Inject
    StaffPages pages;
    @Inject
    ResourceInfo resource;

    @CheckedTemplate(basePath = "wave", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ForgottenPage(StaffPage page, String wave, String waveName) implements TemplateInstance {}

    /** Whoever may not see the page was refused before this. @throws WrongWaveState for a form */
    @Override
    public void filter(ContainerRequestContext request) {
        forgotten(request.getUriInfo().getPathParameters().getFirst("wave")).ifPresent(wave -> {
            if (!LOOKS.contains(request.getMethod())) {
                throw new WrongWaveState(wave, "change what is forgotten");
            }
            request.abortWith(Response.status(Response.Status.GONE).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(new ForgottenPage(pages.page(title()), wave.code, wave.name).render()).build());
        });
    }

    private static Optional<Wave> forgotten(String code) {
        return QuarkusTransaction.requiringNew().call(() -> Wave.find(code)).filter(Wave::isForgotten);
    }

    private String title() {
        return Stream.of(resource.getResourceMethod(), resource.getResourceClass()).map(part -> part.getAnnotation(AboutPeople.class))
                .filter(found -> found != null).findFirst().orElseThrow().value();
    }
}
