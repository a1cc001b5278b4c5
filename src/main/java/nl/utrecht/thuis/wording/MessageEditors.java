package nl.utrecht.thuis.wording;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.wave.Wave;

/** Makes what the page of a message shows. */
@ApplicationScoped
class MessageEditors {
    private static final String SCRIPT = "message.js";
    private static final String STYLESHEET = "mail.css";

    private final Wordings wordings;
    private final EditMessages messages;
    private final Samples samples;
    private final Languages languages;
    private final TextBook book;
    private final Assets assets;

    MessageEditors(Wordings wordings, EditMessages messages, Samples samples, Languages languages, TextBook book, Assets assets) {
        this.wordings = wordings;
        this.messages = messages;
        this.samples = samples;
        this.languages = languages;
        this.book = book;
        this.assets = assets;
    }

    Checked check(Place place, Language language, Written typed) {
        return messages.check(wordings.now(place).get(language.tag()), typed);
    }

    /** Something that cannot be filled shows nothing: the check says why. */
    Preview preview(Place place, Language language, Written typed, Texts reader) {
        Texts t = book.in(language);
        String open = t.of("message.open");
        String none = reader.of("staff.message.preview.none");
        if (!WordingCheck.fillable(typed)) {
            return new Preview(language, "", List.of(), open, none);
        }
        Filled filled = new Wording(t, place.kind(), typed.subject(), typed.body()).fill(samples.of(Wave.get(place.wave()), language));
        return new Preview(language, filled.subject(), filled.paragraphs(), open, none);
    }

    /** @param sent what was typed and not stored, if anything was */
    MessageEditor of(Place place, Language language, Optional<MessageEditor.Sent> sent, boolean saved, Texts t) {
        Map<String, Current> all = wordings.now(place);
        Current now = all.get(language.tag());
        Written typed = sent.map(MessageEditor.Sent::typed).orElse(now.written());
        Checked checked = sent.map(MessageEditor.Sent::checked).orElseGet(() -> messages.check(now, typed));
        List<Written> theirs = sent.filter(form -> !form.seen().equals(now.token())).map(form -> List.of(now.written())).orElse(List.of());
        return new MessageEditor(title(place, language, t), t.of("staff.message.to." + place.kind().slug()), Place.overview(place.wave()),
                place.path(language.tag()), language,
                languages.source(), samples.isSource(language), EditMessages.isOpen(place), now.version() > 0, now.state().slug(),
                t.of("staff.message.state." + now.state().slug()), edited(now, t), now.dutch(), typed, now.token(),
                sent.filter(MessageEditor.Sent::refused).isPresent(), theirs,
                told(checked.errors(), WordingCheck.SUBJECT, t), told(checked.errors(), WordingCheck.BODY, t),
                checked.warnings().stream().map(warning -> t.format(warning.key(), warning.arguments())).toList(),
                saved ? t.of("staff.message.saved") : "", placeholders(place.kind(), t), preview(place, language, typed, t),
                links(place, language, all, t), assets.of(SCRIPT), assets.of(STYLESHEET));
    }

    private static String title(Place place, Language language, Texts t) {
        String round = MessageOverview.title(place.round(), t);
        return t.of("staff.message.title.one", "round", round, "language", language);
    }

    private static String edited(Current now, Texts t) {
        return now.own().filter(text -> text.editedBy != null)
                .map(text -> t.of("staff.message.edited", "who", text.editedBy, "day", text.editedOn)).orElse("");
    }

    private static List<String> told(List<Problem.Detail> errors, String field, Texts t) {
        return errors.stream().filter(error -> error.pointer().equals(field)).map(error -> t.format(error.key(), error.arguments()))
                .toList();
    }

    private static List<MessageEditor.PlaceholderRow> placeholders(MessageKind kind, Texts t) {
        return kind.allowed().stream().sorted().map(placeholder -> new MessageEditor.PlaceholderRow(placeholder.braced(),
                t.of("staff.message.placeholder." + placeholder.id()), kind.required().contains(placeholder))).toList();
    }

    private static List<MessageEditor.LanguageLink> links(Place place, Language current, Map<String, Current> all, Texts t) {
        return Wave.get(place.wave()).languageTags().stream().map(all::get)
                .map(now -> new MessageEditor.LanguageLink(now.language(), place.path(now.language().tag()), now.state().slug(),
                        t.of("staff.message.state." + now.state().slug()), now.language().equals(current)))
                .toList();
    }
}
