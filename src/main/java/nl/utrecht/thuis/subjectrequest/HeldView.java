package nl.utrecht.thuis.subjectrequest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.utrecht.thuis.coaching.CoachTraces;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.invitation.Correspondence;
import nl.utrecht.thuis.participant.Person;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** What is held about somebody, as lines of name and value under headings. Where nothing is known, no line. */
record HeldView(UUID person, List<Part> parts) {
    private static final Set<String> OCCASIONS = Set.of("announcement", "invitation", "reminder", "targeted", "prompt");

    /** A heading with its lines. */
    record Part(String title, List<Line> lines) {}

    /** A name and a value; a value may be in any script. */
    record Line(String name, String value) {}

    /** @param names what colleagues call the account of a username */
    static HeldView of(UUID id, HeldData held, Wave wave, Texts t, Languages languages, UnaryOperator<String> names) {
        List<Part> parts = new ArrayList<>();
        parts.add(part(t, "register", register(held.register(), wave, t)));
        Lines groups = new Lines(t);
        held.groups().forEach((feature, category) -> groups.all.add(new Line(t.of("staff.rep.feature." + feature),
                wave.categoryName(Feature.of(feature).orElseThrow(), category, t))));
        parts.add(part(t, "groups", groups));
        Lines contact = new Lines(t);
        contact.add("language", language(t, languages, held.correspondence().map(Correspondence::language).orElse(held.language())));
        held.left().ifPresent(reason -> contact.add("left", t.of("staff.leaving.reason." + reason.slug())));
        held.correspondence().ifPresent(written -> write(written, contact, t, names));
        parts.add(part(t, "contact", contact));
        parts.add(part(t, "coaches", coaches(held.coaches(), t, names)));
        return new HeldView(id, parts.stream().filter(part -> !part.lines().isEmpty()).toList());
    }

    private static Part part(Texts t, String name, Lines lines) {
        return new Part(t.of("staff.request.part." + name), List.copyOf(lines.all));
    }

    private static Lines register(Person person, Wave wave, Texts t) {
        Lines lines = new Lines(t);
        lines.add("client-number", person.clientNumber());
        lines.add("first-name", person.firstName());
        lines.add("last-name", person.lastName());
        lines.add("birth-date", day(t, person.birthDate()));
        lines.add("sex", wave.categoryName(Feature.SEX, person.sex(), t));
        lines.add("nationality", person.nationality());
        lines.add("email", person.email());
        lines.add("telephone", person.telephone());
        lines.add("street", person.street());
        lines.add("postcode", person.postcode());
        lines.add("city", person.city());
        lines.add("district", person.district());
        lines.add("legal-group", wave.categoryName(Feature.GROUP, person.group(), t));
        lines.add("route", person.route());
        lines.add("toets", person.toets());
        lines.add("level", person.level());
        lines.add("start", day(t, person.start()));
        lines.add("coach", person.coach());
        return lines;
    }

    private static void write(Correspondence written, Lines lines, Texts t, UnaryOperator<String> names) {
        lines.add("channel", t.of("staff.request.channel." + written.channel().slug()));
        lines.add("dead", written.addressDead() ? t.of("staff.request.yes") : "");
        lines.add("opted-out", written.optedOut() ? t.of("staff.request.yes") : "");
        written.mails().forEach(mail -> lines.add("mail", t.of("staff.request.mail", "occasion", t.of(occasion(mail)), "state",
                t.of("staff.request.state." + mail.state().name().toLowerCase(Locale.ROOT)))));
        written.letters().forEach(day -> lines.add("letter", t.date(day)));
        written.letterAsked().ifPresent(asked -> lines.add("letter-asked",
                t.of("staff.request.letter-asked", "day", asked.on(), "coach", names.apply(asked.by()))));
    }

    /** The text key of what a mail was for: rounds of one kind have a number after its name. */
    private static String occasion(Correspondence.SentMail mail) {
        String kind = mail.kind().equals("invitation") ? mail.occasion().split("-")[0] : mail.kind();
        return "staff.request.occasion." + (OCCASIONS.contains(kind) ? kind : "other");
    }

    private static Lines coaches(CoachTraces.Traces traces, Texts t, UnaryOperator<String> names) {
        Lines lines = new Lines(t);
        lines.add("given-to", traces.coach().map(names).orElse(""));
        traces.prompts().forEach(day -> lines.add("prompt", t.date(day)));
        lines.add("by-coach", traces.coaches().stream().map(names).distinct().collect(Collectors.joining(", ")));
        return lines;
    }

    private static String language(Texts t, Languages languages, String tag) {
        return languages.find(tag).map(t::name).orElse(tag);
    }

    private static String day(Texts t, @Nullable LocalDate day) {
        return day == null ? "" : t.date(day);
    }

    private static final class Lines {
        private final Texts t;
        private final List<Line> all = new ArrayList<>();

        private Lines(Texts t) {
            this.t = t;
        }

        private void add(String name, String value) {
            if (!value.isEmpty()) {
                all.add(new Line(t.of("staff.request.line." + name), value));
            }
        }
    }
}
