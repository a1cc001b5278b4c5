package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.RespondentPage;
import nl.utrecht.thuis.phone.RespondentPages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Texts;

/** Shows the pages that say the same to everybody, to respondents and in previews. */
@ApplicationScoped
class FixedPages {
    /** When the accessibility statement was last held against what is tested. */
    private static final LocalDate STATED_ON = LocalDate.of(2026, 11, 20);

    @Inject
    RespondentPages pages;
    @Inject
    Listening listening;

    /** What is said under one heading; the link, of which the address is shown, comes last. */
    record Part(Optional<String> heading, List<String> paragraphs, Optional<Link> link) {

        static Part of(Texts t, String heading, String... keys) {
            return new Part(Optional.of(t.of(heading)), Stream.of(keys).map(t::of).toList(), Optional.empty());
        }

        static Part opening(Texts t, String... keys) {
            return new Part(Optional.empty(), Stream.of(keys).map(t::of).toList(), Optional.empty());
        }

        Part with(String target, String text) {
            return new Part(heading, paragraphs, Optional.of(new Link(target, text)));
        }
    }

    /** An address to follow. */
    record Link(String target, String text) {}

    @CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InformationPage(RespondentPage page, List<Part> parts, Optional<Listen> listen,
            Optional<String> back) implements TemplateInstance {}

    @CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EndPage(RespondentPage page, List<String> paragraphs, Optional<Listen> listen) implements TemplateInstance {}

    /** @param address where the code can be typed */
    @CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReturnPage(RespondentPage page, List<String> paragraphs, String address, Optional<Listen> listen) implements TemplateInstance {}

    /** The page for a respondent. */
    TemplateInstance of(Texts t, FixedPage fixed) {
        return of(t, fixed, Optional.empty());
    }

    /** @param back where somebody who is on the way through the questionnaire goes on */
    TemplateInstance of(Texts t, FixedPage fixed, Optional<String> back) {
        return of(pages.page(t, fixed.titleKey(), "/" + fixed.slug()), fixed, back);
    }

    /** The page within that frame. */
    TemplateInstance of(RespondentPage page, FixedPage fixed) {
        return of(page, fixed, Optional.empty());
    }

    private TemplateInstance of(RespondentPage page, FixedPage fixed, Optional<String> back) {
        Texts t = page.t();
        Optional<Listen> listen = fixed.spoken().flatMap(spoken -> listening.to(t, spoken));
        if (fixed.isAside()) {
            return new InformationPage(page, parts(page, fixed), listen, back);
        }
        return fixed.isLeft()
                ? new ReturnPage(page, fixed.paragraphs(t), pages.address(t), listen)
                : new EndPage(page, fixed.paragraphs(t), listen);
    }

    private List<Part> parts(RespondentPage page, FixedPage fixed) {
        Texts t = page.t();
        return switch (fixed) {
            case PRIVACY -> List.of(Part.of(t, "privacy.who.title", "intro.privacy.who", "privacy.source"),
                    Part.of(t, "intro.privacy.title", "intro.privacy.short", "privacy.answers", "intro.privacy.totals"),
                    Part.of(t, "privacy.mail.title", "privacy.address", "privacy.no-mail"),
                    Part.of(t, "privacy.rights.title", "privacy.rights", "privacy.see", "privacy.sent", "privacy.complaint"),
                    Part.of(t, "privacy.cookie.title", "privacy.cookie"),
                    mail(Part.of(t, "privacy.question.title", "privacy.question")));
            case HELP -> List.of(
                    Part.of(t, "help.link.title", "return.link", "return.code").with(page.codeAddress(t.language()), pages.address(t)),
                    Part.of(t, "help.question.title", "help.question", "help.language"),
                    Part.of(t, "help.stop.title", "help.stop"), Part.of(t, "help.decline.title", "help.decline"),
                    mail(Part.of(t, "help.mail.title", "help.mail")));
            case ACCESSIBILITY -> List.of(Part.opening(t, "accessibility.aim", "accessibility.status", "accessibility.aloud"),
                    Part.of(t, "accessibility.tested.title", "accessibility.tested.program", "accessibility.tested.phone"),
                    Part.of(t, "accessibility.untested.title", "accessibility.untested.people", "accessibility.untested.translations"),
                    mail(Part.of(t, "accessibility.contact.title", "accessibility.contact")),
                    new Part(Optional.empty(), List.of(t.of("accessibility.date", "date", STATED_ON)), Optional.empty()));
            default -> List.of();
        };
    }

    private Part mail(Part part) {
        return part.with("mailto:" + pages.contact(), pages.contact());
    }
}
