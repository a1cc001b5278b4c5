package nl.utrecht.thuis.invitation;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.outbox.Deliveries;
import nl.utrecht.thuis.outbox.Delivery;
import nl.utrecht.thuis.outbox.Sending;
import nl.utrecht.thuis.outbox.SendingRule;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundKind;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;

/** Tells how the mail of a wave is doing; nothing of anybody. */
@ApplicationScoped
class DeliveryReport {
    private static final String KEY = "staff.delivery.";

    @Inject
    Deliveries deliveries;
    @Inject
    Sending sending;
    @Inject
    Waves waves;

    /** As of that moment, in the language of these texts. */
    @Transactional
    DeliveryView of(Wave wave, Instant now, Texts t) {
        Deliveries.Progress progress = deliveries.of(wave.code, now);
        Map<String, List<Delivery>> byRound = progress.occasions().stream().collect(groupingBy(DeliveryReport::round));
        List<DeliveryView.RoundView> rounds = new ArrayList<>(Round.ofWave(wave.code).stream()
                .map(round -> round(wave, round, byRound.getOrDefault(round.code, List.of()), t)).toList());
        Optional.ofNullable(byRound.get(Prompts.TEMPLATE))
                .map(prompts -> view(Prompts.TEMPLATE, t.of(KEY + "round.prompt"), "", prompts, t))
                .ifPresent(rounds::add);
        long waiting = progress.occasions().stream().mapToLong(one -> one.waiting() + one.sending()).sum();
        return new DeliveryView(status(progress, waiting, now, t), facts(wave, progress, waiting, now, t), List.copyOf(rounds),
                new DeliveryReasons(t).bounces(progress.occasions()));
    }

    /** The occasions in the outbox that belong to a round. */
    @Transactional
    List<String> occasions(String wave, String round, Instant now) {
        return deliveries.of(wave, now).occasions().stream().filter(one -> round(one).equals(round)).map(Delivery::occasion).toList();
    }

    private static String round(Delivery delivery) {
        return delivery.template().equals(RoundMail.TEMPLATE) ? new Occasion(delivery.occasion()).round() : delivery.template();
    }

    private DeliveryView.RoundView round(Wave wave, Round round, List<Delivery> mails, Texts t) {
        String name = t.of(KEY + "round." + round.kind.slug(), "number", round.number());
        boolean over = wave.closedOn != null;
        RoundState state = over && round.state == RoundState.PLANNED ? RoundState.CANCELLED : round.state;
        String when = moment(wave, round, t) + " – " + t.of(KEY + "state." + state.slug());
        DeliveryView.RoundView view = view(round.code, name, when, mails, t);
        boolean planned = state == RoundState.PLANNED && round.kind != RoundKind.INVITATION;
        return planned ? new DeliveryView.RoundView(round.code, name, when, view.total(), view.parts(), view.reasons(), true) : view;
    }

    /** When it was decided who gets it; before that, when that will be. */
    private String moment(Wave wave, Round round, Texts t) {
        return round.decidedOn == null
                ? round.moment(wave, waves.zone()).map(when -> moment(when, t)).orElseGet(() -> t.of(KEY + "not-planned"))
                : t.date(round.decidedOn);
    }

    private static DeliveryView.RoundView view(String code, String name, String when, List<Delivery> mails, Texts t) {
        long total = mails.stream().mapToLong(Delivery::total).sum();
        List<DeliveryView.Part> parts = new ArrayList<>();
        double x = 0;
        for (Map.Entry<String, Long> part : numbers(mails)) {
            double width = total == 0 ? 0 : 100.0 * part.getValue() / total;
            parts.add(new DeliveryView.Part(part.getKey(), t.of(KEY + part.getKey()), t.number(part.getValue()), x, width));
            x += width;
        }
        boolean waits = mails.stream().anyMatch(mail -> mail.waiting() + mail.sending() > 0);
        return new DeliveryView.RoundView(code, name, when, t.of(KEY + "total", "people", total), total == 0 ? List.of() : parts,
                new DeliveryReasons(t).others(mails), waits);
    }

    private static List<Map.Entry<String, Long>> numbers(List<Delivery> mails) {
        return List.of(Map.entry("sent", mails.stream().mapToLong(Delivery::sent).sum()),
                Map.entry("waiting", mails.stream().mapToLong(mail -> mail.waiting() + mail.sending()).sum()),
                Map.entry("bounced", mails.stream().mapToLong(Delivery::bounced).sum()),
                Map.entry("dropped", mails.stream().mapToLong(Delivery::dropped).sum()),
                Map.entry("failed", mails.stream().mapToLong(Delivery::failed).sum()));
    }

    private String status(Deliveries.Progress progress, long waiting, Instant now, Texts t) {
        String state = progress.paused() ? "paused" : waiting == 0 ? "idle" : isOpen(progress, now) ? "going" : "closed";
        return t.of(KEY + "status." + state, "waiting", waiting);
    }

    private static boolean isOpen(Deliveries.Progress progress, Instant now) {
        return progress.nextOpening().filter(opening -> !opening.isAfter(now)).isPresent();
    }

    private List<String> facts(Wave wave, Deliveries.Progress progress, long waiting, Instant now, Texts t) {
        SendingRule rule = sending.state(wave.code).rule();
        Optional<Instant> retry = progress.occasions().stream().flatMap(one -> one.earliestRetry().stream()).min(Instant::compareTo);
        Optional<Instant> end = progress.nextOpening().flatMap(from -> ExpectedEnd.of(rule, from, waiting));
        return Stream
                .of(progress.nextOpening().filter(next -> next.isAfter(now)).map(next -> t.of(KEY + "next", "moment", moment(next, t))),
                        Optional.of(window(rule, t)), Optional.of(t.of(KEY + "rate", "mails", rule.perMinute())),
                        retry.map(next -> t.of(KEY + "retry", "moment", moment(next, t))),
                        end.map(last -> t.of(KEY + "end", "moment", moment(last, t))))
                .flatMap(Optional::stream).toList();
    }

    private static String window(SendingRule rule, Texts t) {
        String days = rule.days().size() == 7
                ? ""
                : String.join(", ", rule.days().stream().sorted().map(day -> t.of(KEY + "day." + day.getValue())).toList());
        String hours = rule.from().equals(rule.until()) ? "" : t.of(KEY + "hours", "from", hour(rule.from()), "until", hour(rule.until()));
        return t.of(KEY + "window", "days", days.isEmpty() ? t.of(KEY + "every-day") : days, "hours",
                hours.isEmpty() ? t.of(KEY + "all-day") : hours);
    }

    private String moment(Instant moment, Texts t) {
        return t.of(KEY + "moment", "day", moment.atZone(waves.zone()).toLocalDate(), "time",
                hour(moment.atZone(waves.zone()).toLocalTime()));
    }

    private static String hour(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
