package nl.utrecht.thuis.anonymisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.staff.Accounts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** The certificate that a wave is anonymised: to read and print, to keep as one file, and its parts for whoever checks the signature with other tools. */
@Path("/staff/waves/{wave}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class CertificateResource {
    private static final String STYLESHEET = "certificate.css";

    @Inject
    StaffPages pages;
    @Inject
    Assets assets;
    @Inject
    Accounts accounts;

    /**
     * @param stylesheet its address; null in a file that must stand by itself
     * @param style its content, in such a file; null on a page
     */
    @CheckedTemplate(basePath = "anonymisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CertificatePage(Texts texts, CertificateView view, @Nullable String stylesheet, @Nullable String style)
            implements
                TemplateInstance {}

    @GET
    @Path("certificate")
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance show(@PathParam("wave") String code) {
        return new CertificatePage(pages.texts(), view(code), assets.of(STYLESHEET), null);
    }

    @GET
    @Path("certificate.html")
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public Response download(@PathParam("wave") String code) {
        return file(new CertificatePage(pages.texts(), view(code), null, assets.text(STYLESHEET)).render(), "certificate-" + code + ".html",
                MediaType.TEXT_HTML);
    }

    /** What is signed, byte for byte. */
    @GET
    @Path("certificate.txt")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public Response text(@PathParam("wave") String code) {
        return file(complete(code).certificate, "certificate-" + code + ".txt", MediaType.TEXT_PLAIN);
    }

    /** The signature in DER. */
    @GET
    @Path("certificate.sig")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public Response signature(@PathParam("wave") String code) {
        return file(Base64.getDecoder().decode(complete(code).signature), "certificate-" + code + ".sig",
                MediaType.APPLICATION_OCTET_STREAM);
    }

    private CertificateView view(String code) {
        Anonymisation complete = complete(code);
        return CertificateView.of(pages.texts(), Certificate.parse(complete.certificate), complete.signature, accounts::nameOf);
    }

    private static Anonymisation complete(String code) {
        Wave wave = Wave.get(code);
        return Anonymisation.of(wave.code).filter(one -> one.step == Step.CERTIFIED).orElseThrow(NotFoundException::new);
    }

    private static Response file(Object content, String name, String type) {
        String charset = type.startsWith("text/") ? ";charset=UTF-8" : "";
        return Response.ok(content, type + charset).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
