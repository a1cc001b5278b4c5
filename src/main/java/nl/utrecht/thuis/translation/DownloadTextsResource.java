package nl.utrecht.thuis.translation;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.TextFolder;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPages;
import org.jspecify.annotations.Nullable;

/** Files that people take home: for a translator's tool, or for the repository. */
@Path("/staff/texts/{language}/download")
@Blocking
class DownloadTextsResource {
    private final StaffPages pages;
    private final Editors editors;
    private final ExportTexts exports;
    private final TextFolder folder;

    DownloadTextsResource(StaffPages pages, Editors editors, ExportTexts exports, TextFolder folder) {
        this.pages = pages;
        this.editors = editors;
        this.exports = exports;
        this.folder = folder;
    }

    @GET
    @RolesAllowed({Role.Name.RESEARCHER, Role.Name.TRANSLATOR})
    public Response download(@PathParam("language") String tag, @QueryParam("format") @Nullable String format,
            @QueryParam("state") @Nullable String state) throws IOException {
        Language language = language(tag);
        return exports.download(language, Format.of(String.valueOf(format)), Filter.of(state, null), pages.texts());
    }

    /** The folder of the language as it would be in the repository, with what people read now and its states. */
    @GET
    @Path("folder")
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response folder(@PathParam("language") String tag) throws IOException {
        Language language = language(tag);
        return ExportTexts.attached(folder.zip(language), "application/zip", "i18n-" + language.tag() + ".zip");
    }

    private Language language(String tag) {
        Language language = editors.language(tag);
        editors.of(pages.username()).in(language);
        return language;
    }
}
