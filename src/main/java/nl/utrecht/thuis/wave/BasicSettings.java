package nl.utrecht.thuis.wave;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a wave is, and who asks. Texts are one line each.
 *
 * @param name what people call it
 * @param questionnaire code of a file in {@code questionnaires/}
 * @param languages tags of the languages that it is offered in, Dutch among them
 * @param agency research agency named in the privacy text; empty when there is none
 * @param senderName the name from which people get mail; empty for that of the installation
 * @param contactAddress the e-mail address that people can write to, and that answers to mails go to
 */
public record BasicSettings(String name, String questionnaire, List<String> languages, String agency, String senderName,
        String contactAddress) {
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>()\\[\\],;:\\\\\"\\p{C}]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    public BasicSettings {
        name = line(name);
        questionnaire = line(questionnaire);
        languages = Given.list(languages);
        agency = line(agency);
        senderName = line(senderName);
        contactAddress = line(contactAddress);
    }

    /** What this installation has to choose from. @param source tag of the language that every wave is offered in */
    public record Offer(List<String> questionnaires, List<String> languages, String source) {}

    private static String line(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    static BasicSettings of(Wave wave) {
        return new BasicSettings(wave.name, wave.questionnaire, wave.languageTags(), wave.agency, wave.senderName, wave.contactAddress);
    }

    void check(Offer offer, SettingFaults faults) {
        faults.unless(!name.isEmpty() && NewWave.isLine(name), "name", "wave.error.name", "maximum", NewWave.LONGEST_LINE);
        faults.unless(offer.questionnaires().contains(questionnaire), "questionnaire", "wave.blocker.questionnaire");
        faults.unless(languages.contains(offer.source()) && offer.languages().containsAll(languages), "languages",
                "wave.error.languages.unknown");
        faults.line(agency, "agency");
        faults.line(senderName, "senderName");
        faults.unless(contactAddress.isEmpty() || isAddress(contactAddress), "contactAddress", "wave.error.contact");
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
    }

    void applyTo(Wave wave, Offer offer) {
        wave.name = name;
        wave.questionnaire = questionnaire;
        wave.languages = String.join(",", offer.languages().stream().filter(languages::contains).toList());
        wave.agency = agency.isEmpty() ? null : agency;
        wave.senderName = senderName.isEmpty() ? null : senderName;
        wave.contactAddress = contactAddress;
    }
}
