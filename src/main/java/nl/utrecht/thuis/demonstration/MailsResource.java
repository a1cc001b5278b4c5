package nl.utrecht.thuis.demonstration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;

/** The mails that the demonstration sent, newest first; they are in memory and gone at a restart. For researchers: they hold personal links. */
@Path("/staff/demonstration/mails")
@Blocking
@Produces(MediaType.TEXT_HTML)
class MailsResource {
    private static final int PER_PAGE = 50;

    @Inject
    DemonstrationConfig config;
    @Inject
    StaffPages pages;
    @Inject
    Languages languages;

    /** A mail as a row of the list. */
    record MailRow(int number, String to, String subject, Language language) {}

    @CheckedTemplate(basePath = "demonstration", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailList(StaffPage page, List<MailRow> mails, int total, int previous, int next) implements TemplateInstance {}

    @CheckedTemplate(basePath = "demonstration", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailText(StaffPage page, MailRow mail, List<String> lines) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    public TemplateInstance list(@QueryParam("from") @DefaultValue("0") int from) {
        List<DemonstrationMail.Sent> sent = sent();
        int start = Math.max(0, Math.min(from, sent.size() - 1));
        List<MailRow> rows = IntStream.range(start, Math.min(start + PER_PAGE, sent.size())).map(i -> sent.size() - 1 - i)
                .mapToObj(i -> row(sent, i)).toList();
        return new MailList(pages.page("staff.demonstration.mails"), rows, sent.size(), start > 0 ? Math.max(0, start - PER_PAGE) : -1,
                start + PER_PAGE < sent.size() ? start + PER_PAGE : -1);
    }

    @GET
    @Path("{number}")
    @RolesAllowed(Role.Name.RESEARCHER)
    public TemplateInstance show(@PathParam("number") int number) {
        List<DemonstrationMail.Sent> sent = sent();
        if (number < 0 || number >= sent.size()) {
            throw new NotFoundException();
        }
        return new MailText(pages.titled(sent.get(number).subject()), row(sent, number), sent.get(number).text().lines().toList());
    }

    private List<DemonstrationMail.Sent> sent() {
        if (!config.demo()) {
            throw new NotFoundException();
        }
        return DemonstrationMail.sent();
    }

    private MailRow row(List<DemonstrationMail.Sent> sent, int number) {
        DemonstrationMail.Sent mail = sent.get(number);
        return new MailRow(number, mail.to(), mail.subject(), languages.get(mail.language()));
    }
}
