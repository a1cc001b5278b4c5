package nl.utrecht.thuis.wave;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.utrecht.thuis.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** A measurement: a questionnaire, a register, a time in the field. Its settings are frozen when it opens. */
@Entity
public class Wave extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String code;
    public String name;
    @Enumerated(EnumType.STRING)
    public WaveState state = WaveState.DRAFT;
    public String questionnaire;
    /** The hash of the questionnaire's file, from opening on. */
    @Column(name = "questionnaire_hash")
    public @Nullable String questionnaireHash;
    public String languages;
    public String features;
    @Column(name = "reference_date")
    public LocalDate referenceDate;
    @Column(name = "age_classes")
    public String ageClasses;
    public String nationalities;
    @Column(name = "field_days")
    public int fieldDays;
    /** The day on which it is to open; null until it is planned. */
    @Column(name = "opens_on")
    public @Nullable LocalDate opensOn;
    /** The day on which the announcement went out: from then on people count on it. */
    @Column(name = "announced_on")
    public @Nullable LocalDate announcedOn;
    /** Whether it closes in the night after its last day, or only when a researcher says so. */
    @Column(name = "closes_by_itself")
    public boolean closesByItself = true;
    /** The name from which people get mail; null for that of the installation. */
    @Column(name = "sender_name")
    public @Nullable String senderName;
    @Enumerated(EnumType.STRING)
    public Access access = Access.LINK;
    /** The youngest age, at the reference date, of those who take part; null for no limit. */
    @Column(name = "eligible_from")
    public @Nullable Integer eligibleFrom;
    /** The oldest age, at the reference date, of those who take part; null for no limit. */
    @Column(name = "eligible_to")
    public @Nullable Integer eligibleTo;
    /** The legal groups that take part, as {@code code} or {@code code=name}, with commas. */
    public String groups = "asylum,family";
    @Embedded
    public Incentives incentives = new Incentives();
    /** The smallest number of people that a published figure is about. */
    @Column(name = "minimum_cell")
    public int minimumCell = 10;
    /** Months after closing at which contact details are destroyed at the latest. */
    @Column(name = "retention_months")
    public int retentionMonths = 6;
    /** Who agreed first that contact details are destroyed at the latest date: who opened it; null while nobody did. */
    @Column(name = "retention_first")
    public @Nullable String retentionFirst;
    /** Another researcher, who agreed too; null while nobody did. */
    @Column(name = "retention_second")
    public @Nullable String retentionSecond;
    /** The day on which it was first seen that the latest date is at hand; null while it is not. */
    @Column(name = "due_seen_on")
    public @Nullable LocalDate dueSeenOn;
    @Embedded
    public SendWindow sendWindow = new SendWindow();
    /** The research agency that processes the answers, named in the privacy text; null when there is none. */
    public @Nullable String agency;
    @Column(name = "contact_address")
    public String contactAddress;
    /** k: by how many responses every stored combination of background and language is shared. */
    @Column(name = "minimum_background")
    public int minimumBackground;
    @Column(name = "register_date")
    public @Nullable LocalDate registerDate;
    @Column(name = "opened_on")
    public @Nullable LocalDate openedOn;
    @Column(name = "closes_on")
    public @Nullable LocalDate closesOn;
    @Column(name = "closed_on")
    public @Nullable LocalDate closedOn;
    @Column(name = "override_reason")
    public @Nullable String overrideReason;
    /** Why people may be chosen for a reminder by their nationality too; null while they may not. */
    @Column(name = "nationality_reason")
    public @Nullable String nationalityReason;
    @Version
    public int version;

    /** Whether a wave could have that code. */
    public static boolean isCode(String code) {
        return NewWave.isCode(code);
    }

    public static Optional<Wave> find(String code) {
        return isCode(code) ? findByIdOptional(code) : Optional.empty();
    }

    /** The wave of that code. @throws WaveNotFound when there is none */
    public static Wave get(String code) {
        return find(code).orElseThrow(() -> new WaveNotFound(code));
    }

    /** The wave, locked until the transaction ends: for what must happen once. */
    public static Wave lock(String code) {
        return find(code).map(wave -> Wave.<Wave>findById(wave.code, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new WaveNotFound(code));
    }

    /** All waves, the newest code first. */
    public static List<Wave> newestFirst() {
        return list("order by code desc");
    }

    public static List<Wave> in(WaveState... states) {
        return list("state in ?1 order by code", List.of(states));
    }

    /** Whether everything that told who somebody was is destroyed. */
    public boolean isForgotten() {
        return state == WaveState.ANONYMISED;
    }

    /** How the register's values are made coarse in this wave. */
    public Classification classification() {
        Set<Feature> declared = Arrays.stream(features.split(","))
                .map(slug -> Feature.of(slug).orElseThrow(() -> new IllegalStateException("No such feature: " + slug)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)));
        return new Classification(declared, referenceDate, List.of(ageClasses.split(",")), nationalityNames(), groupCodes());
    }

    /** Who of the register takes part. */
    public Eligibility eligibility() {
        return new Eligibility(eligibleFrom, eligibleTo, groupCodes(), referenceDate);
    }

    /** The codes of the legal groups that take part, in the order as set. */
    public List<String> groupCodes() {
        return LegalGroup.parseAll(groups).stream().map(LegalGroup::code).toList();
    }

    /** What people call a category: a legal group as set for this wave, else as our texts do, else as it is written in the register. */
    public String categoryName(Feature feature, String category, Texts texts) {
        String key = "staff.category." + feature.slug() + "." + category;
        return LegalGroup.parseAll(groups).stream()
                .filter(group -> feature == Feature.GROUP && group.code().equals(category) && !group.name().isEmpty()).map(LegalGroup::name)
                .findFirst().orElseGet(() -> texts.has(key) ? texts.of(key) : category);
    }

    /** The nationalities that are told apart, in the order of tables. */
    List<String> nationalityNames() {
        return nationalities.isEmpty() ? List.of() : List.of(nationalities.split(","));
    }

    /** The day it opened, or is planned to. */
    public Optional<LocalDate> opening() {
        return Optional.ofNullable(openedOn).or(() -> Optional.ofNullable(opensOn));
    }

    /** The last day on which people can answer: decided at the opening, planned before it. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(closesOn).or(() -> opening().map(day -> day.plusDays(fieldDays)));
    }

    /** The tags of the languages that the questionnaire is offered in. */
    public List<String> languageTags() {
        return List.of(languages.split(","));
    }

    /** Moves on in the life of a wave. @throws WrongWaveState when its state does not allow that */
    void become(WaveState next) {
        if (!state.mayBecome(next)) {
            throw new WrongWaveState(this, next);
        }
        state = next;
    }
}
