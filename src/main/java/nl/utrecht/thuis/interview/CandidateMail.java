package nl.utrecht.thuis.interview;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.consent.ConsentLinks;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.Consents;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.outbox.MessageSource;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
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

    /** What is to be written: words that are called {@code interview.mail.<words>}, what they leave open besides what all mails have, where the link leads. */
    record Letter(String words, Map<String, Object> special, Link link) {
        /** With which the time is chosen, and nothing special. */
        static Letter ofTalk(String words) {
            return new Letter(words, Map.of(), Link.TALK);
        }
    }

    /** Where a link leads: to the page of the invitation, or to where an address is taken back. */
    enum Link {
        TALK, WITHDRAW
    }

    /** What this mail says to that candidate, while people are being asked; empty when it should not be sent any more. */
    abstract Optional<Letter> letter(Candidate candidate, OutboxMessage message);

    /** The same once the interviews are settled: nothing, for most mails. */
    Optional<Letter> afterwards(Candidate candidate) {
        return Optional.empty();
    }

    @Override
    public Optional<Mail> render(OutboxMessage message) {
        Wave wave = Wave.get(message.waveCode);
        return InterviewPlan.find(wave.code)
                .flatMap(plan -> Candidate.find(wave.code, message.recipientId).flatMap(
                        candidate -> letter(wave, plan, candidate, message).flatMap(letter -> write(wave, plan, candidate, letter))));
    }

    private Optional<Letter> letter(Wave wave, InterviewPlan plan, Candidate candidate, OutboxMessage message) {
        if (plan.state == PlanState.INVITING && wave.state == WaveState.CLOSED) {
            return letter(candidate, message);
        }
        boolean settled = plan.state == PlanState.SETTLED && (wave.state == WaveState.CLOSED || wave.state == WaveState.SETTLED);
        return settled ? afterwards(candidate) : Optional.empty();
    }

    private Optional<Mail> write(Wave wave, InterviewPlan plan, Candidate candidate, Letter letter) {
        return consents.address(wave.code, ConsentPurpose.INTERVIEW, candidate.candidateId)
                .map(address -> mails.write(wave, address, candidate.kind().language(), "interview.mail." + letter.words(),
                        t -> arguments(t, wave, plan, letter.special()), tag -> address(letter.link(), candidate, tag)));
    }

    private Map<String, Object> arguments(Texts t, Wave wave, InterviewPlan plan, Map<String, Object> special) {
        List<Language> spoken = plan.languageTags().stream().map(languages::find).flatMap(Optional::stream).toList();
        Map<String, Object> arguments = new HashMap<>(
                Map.of("venue", plan.venue, "minutes", plan.minutes, "languages", TalkView.spoken(t, spoken), "interpreter",
                        plan.interpreter, "named", !plan.interviewer.isEmpty(), "interviewer", plan.interviewer, "amount",
                        wave.incentives.interviewAmount, "contact", wave.contactAddress));
        special.forEach((name, value) -> arguments.put(name, SlotWords.written(t, value)));
        return arguments;
    }

    private String address(Link link, Candidate candidate, String tag) {
        return switch (link) {
            case TALK -> baseUrl.of("/" + tag + "/talk/" + candidate.waveCode + "/"
                    + links.token(candidate.waveCode, ConsentPurpose.INTERVIEW, candidate.candidateId, TalkResource.USE));
            case WITHDRAW -> links.withdrawing(candidate.waveCode, ConsentPurpose.INTERVIEW, candidate.candidateId, tag);
        };
    }
}
