package nl.utrecht.thuis.wave.setup;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.Access;
import nl.utrecht.thuis.wave.ChangeSettings;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.PeopleSettings;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.TextsApproved;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;

/** Draws the pages of the set-up. */
@ApplicationScoped
class SetupPages {
    private static final String SCRIPT = "staff-setup.js";
    @Inject
    StaffPages staff;
    @Inject
    ChangeSettings settings;
    @Inject
    TextsApproved approved;
    @Inject
    Languages languages;
    @Inject
    Waves waves;
    @Inject
    Assets assets;

    /** What every page of the set-up has. @param notice what may not change, and why; empty while all may @param script that checks as one goes */
    record Frame(String wave, String path, StepBar steps, String previous, boolean last, boolean saved, String notice, boolean frozen,
            String script) {}

    /** A box or a line of a list to choose from. @param fixed whether it is always chosen */
    record Choice(String value, String name, String note, boolean fixed) {}

    @CheckedTemplate(basePath = "wave", defaultName = HYPHENATED_ELEMENT_NAME)
    record SetupBasics(StaffPage page, Frame frame, SetupView view, List<String> questionnaires, List<LanguageChoice> languages)
            implements
                TemplateInstance {}

    @CheckedTemplate(basePath = "wave", defaultName = HYPHENATED_ELEMENT_NAME)
    record SetupPeople(StaffPage page, Frame frame, SetupView view, List<Choice> features, boolean register) implements TemplateInstance {}

    @CheckedTemplate(basePath = "wave", defaultName = HYPHENATED_ELEMENT_NAME)
    record SetupCalendar(StaffPage page, Frame frame, SetupView view, boolean dated, List<Reminder> reminders, List<Choice> days,
            Timeline timeline) implements TemplateInstance {}

    @CheckedTemplate(basePath = "wave", defaultName = HYPHENATED_ELEMENT_NAME)
    record SetupPromises(StaffPage page, Frame frame, SetupView view, List<Choice> access) implements TemplateInstance {}

    @CheckedTemplate(basePath = "wave", defaultName = HYPHENATED_ELEMENT_NAME)
    record SetupSaid(SetupView view) implements TemplateInstance {}

    /** @param waiting how many of its texts are not approved, in words; empty when all are */
    record LanguageChoice(Language language, boolean source, String waiting) {}

    /** A row of the calendar. @param decided whether it went out */
    record Reminder(ReminderRows.Row row, String name, boolean decided) {
        public String field(String name) {
            return row.field(name);
        }
    }

    /** The page with that form and what is said of it. */
    @Transactional
    String show(Wave wave, SetupStep step, SetupForm form, ChangeSettings.Verdict verdict, boolean saved) {
        Texts t = staff.texts();
        SetupView view = SetupView.of(t, form, verdict, settings.allowed(wave.code));
        StaffPage page = staff.titled(t.of("staff.setup.title", "wave", wave.name, "step", t.of("staff.setup.step." + step.slug())));
        Frame frame = frame(wave, step, saved, t);
        return (switch (step) {
            case BASICS -> new SetupBasics(page, frame, view, settings.offer().questionnaires(), languages(wave, t));
            case PEOPLE -> new SetupPeople(page, frame, view, features(t), wave.registerDate != null);
            case CALENDAR -> new SetupCalendar(page, frame, view, !form.typed(CalendarFields.SHOWN).isEmpty(), reminders(wave, form, t),
                    days(t), Timeline.of(t, wave, Round.ofWave(wave.code), waves.today()));
            case PROMISES -> new SetupPromises(page, frame, view, access(t));
        }).render();
    }

    /** What is said of the fields, and no more. */
    @Transactional
    String said(Wave wave, SetupForm form, ChangeSettings.Verdict verdict) {
        return new SetupSaid(SetupView.of(staff.texts(), form, verdict, settings.allowed(wave.code))).render();
    }

    private Frame frame(Wave wave, SetupStep step, boolean saved, Texts t) {
        StepBar bar = StepBar.of(t, wave.code, step, settings.check(wave.code, settings.read(wave.code)).remarks());
        boolean open = wave.state.beforeOpening() || wave.state == WaveState.IN_THE_FIELD;
        String notice = wave.state == WaveState.DRAFT ? "" : t.of("staff.setup.notice." + notice(wave));
        return new Frame(wave.code, StepBar.path(wave.code, step), bar, step.previous().map(to -> StepBar.path(wave.code, to)).orElse(""),
                step.next().isEmpty(), saved, notice, !open, assets.of(SCRIPT));
    }

    private static String notice(Wave wave) {
        return wave.state == WaveState.READY
                ? wave.announcedOn == null ? "ready" : "announced"
                : wave.state == WaveState.IN_THE_FIELD ? "in-the-field" : "closed";
    }

    private List<LanguageChoice> languages(Wave wave, Texts t) {
        boolean known = settings.offer().questionnaires().contains(wave.questionnaire);
        return languages.all().stream().map(language -> {
            int waiting = known ? approved.progress(wave.questionnaire, language).waiting() : 0;
            return new LanguageChoice(language, language.equals(languages.source()),
                    waiting == 0 ? "" : t.of("staff.wave.language.waiting", "waiting", waiting));
        }).toList();
    }

    private static List<Choice> features(Texts t) {
        return Arrays.stream(Feature.values()).map(feature -> new Choice(feature.slug(), t.of("staff.setup.feature." + feature.slug()), "",
                PeopleSettings.ALWAYS.contains(feature.slug()))).toList();
    }

    private static List<Choice> access(Texts t) {
        return Arrays.stream(Access.values()).map(access -> new Choice(access.slug(), t.of("staff.setup.access." + access.slug()),
                t.of("staff.setup.access." + access.slug() + ".hint"), false)).toList();
    }

    private static List<Choice> days(Texts t) {
        return Arrays.stream(DayOfWeek.values()).map(day -> new Choice(String.valueOf(day.getValue()),
                day.getDisplayName(TextStyle.FULL_STANDALONE, t.language().locale().toLocale()), "", false)).toList();
    }

    private static List<Reminder> reminders(Wave wave, SetupForm form, Texts t) {
        List<Round> rounds = Round.ofWave(wave.code);
        return ReminderRows.of(form).stream().map(row -> {
            boolean decided = rounds.stream().anyMatch(round -> round.code.equals(row.code()) && round.state == RoundState.DECIDED);
            String name = row.code().isEmpty()
                    ? t.of("staff.setup.reminder.new")
                    : t.of("staff.timeline.reminder", "number", row.code().replace(Round.REMINDER, ""));
            return new Reminder(row, name, decided);
        }).toList();
    }
}
