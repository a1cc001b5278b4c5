package nl.utrecht.thuis.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.i18n.Translation;

/** Texts of a language as a file for translators, in the order in which people meet them. */
@ApplicationScoped
class ExportTexts {
    private final EditTexts texts;
    private final Languages languages;
    private final Screens screens;
    private final Spreadsheet spreadsheet;

    ExportTexts(EditTexts texts, Languages languages, Screens screens, Spreadsheet spreadsheet) {
        this.texts = texts;
        this.languages = languages;
        this.screens = screens;
        this.spreadsheet = spreadsheet;
    }

    /** @param t for headings and notes */
    Response download(Language language, Format format, Filter filter, Texts t) throws IOException {
        Map<String, Translation> now = texts.now(language);
        List<Translation> chosen = screens.of(now.values()).stream().flatMap(screen -> screen.keys().stream()).map(now::get)
                .filter(filter::finds).toList();
        Notes notes = new Notes(t);
        byte[] file = format == Format.XLSX
                ? spreadsheet.write(language, chosen, notes)
                : new XliffWriter(languages.source(), language, screens, notes).write(chosen);
        return attached(file, format.mediaType(), format.fileName(language.tag()));
    }

    static Response attached(byte[] file, String mediaType, String name) {
        return Response.ok(file, mediaType).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").build();
    }
}
