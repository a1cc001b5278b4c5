package nl.utrecht.thuis.interview;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.consent.ConsentLinks;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.Consents;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.outbox.MessageSource;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import nl.utrecht.thuis.wording.FixedMails;

/** A mail to somebody who was drawn, about their place. Who lost it in the meantime, or took the address back, gets nothing. */
abstract class CandidateMail implements MessageSource {
    @Inject
    Consents consents;
    @Inject
    ConsentLinks links;
    @Inject
    FixedMails mails;
    @Inject
    BaseUrl baseUrl;
    @Inject
    Languages languages;
    @Inject
    Waves waves;

    /** What is special about this mail for that candidate; empty when it should not be sent any more. Adds nothing for a mail that all have the same. */
    abstract Optional<Map<String, Object>> special(Candidate candidate, OutboxMessage message);

    @Override
    public Optional<Mail> render(OutboxMessage message) {
        Wave wave = Wave.get(message.waveCode);
        Optional<InterviewPlan> plan = InterviewPlan.find(wave.code)
                .filter(found -> found.state == PlanState.INVITING && wave.state == WaveState.CLOSED);
        return plan.flatMap(found -> Candidate.find(wave.code, message.recipientId)
                .flatMap(candidate -> special(candidate, message).flatMap(special -> write(wave, found, candidate, special))));
    }

    private Optional<Mail> write(Wave wave, InterviewPlan plan, Candidate candidate, Map<String, Object> special) {
        Map<String, Object> arguments = new HashMap<>(
                Map.of("venue", plan.venue, "minutes", plan.minutes, "languages", names(plan), "interpreter",
                        plan.interpreter, "named", !plan.interviewer.isEmpty(), "interviewer", plan.interviewer, "amount",
                        wave.incentives.interviewAmount, "contact", wave.contactAddress));
        arguments.putAll(special);
        String token = links.token(wave.code, ConsentPurpose.INTERVIEW, candidate.candidateId, TalkResource.USE);
        return consents.address(wave.code, ConsentPurpose.INTERVIEW, candidate.candidateId)
                .map(address -> mails.write(wave, address, candidate.kind().language(), "interview.mail." + name(), arguments,
                        tag -> baseUrl.of("/" + tag + "/talk/" + wave.code + "/" + token)));
    }

    /** What the texts of this mail are called. */
    private String name() {
        return template().replaceFirst("^interview-", "");
    }

    /** Each in its own words, which is what whoever speaks it looks for. */
    private String names(InterviewPlan plan) {
        return plan.languageTags().stream().map(languages::find).flatMap(Optional::stream).map(Language::name)
                .collect(Collectors.joining(", "));
    }

    ZoneId zone() {
        return waves.zone();
    }
}
