package nl.utrecht.thuis.wave;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import nl.utrecht.thuis.questionnaire.Box;
import nl.utrecht.thuis.questionnaire.Questionnaire;

/** What people are promised: vouchers that are drawn, and interviews that are paid. Amounts are whole euros. */
@Embeddable
public class Incentives {
    public int prizes = 5;
    @Column(name = "prize_amount")
    public int prizeAmount = 50;
    /** People to invite for the first round of interviews. */
    public int interviews = 10;
    @Column(name = "interview_reserve")
    public int interviewReserve = 10;
    @Column(name = "interview_amount")
    public int interviewAmount = 35;

    /** For whoever looks at words without a wave: what the newest wave with vouchers promises, or what was promised in 2023. */
    public static Incentives example() {
        return Wave.newestFirst().stream().map(wave -> wave.incentives).filter(promised -> promised.prizes > 0).findFirst()
                .orElseGet(Incentives::new);
    }

    /** What sentences of the questionnaire say of the vouchers, by the names of their arguments. */
    public Map<String, Object> told() {
        return Map.of("prizes", prizes, "amount", prizeAmount);
    }

    /** The questionnaire as it is asked under this promise: nobody is asked for an address for vouchers that do not exist. */
    public Questionnaire asked(Questionnaire whole) {
        return prizes > 0 ? whole : whole.without(Box.PRIZE_DRAW);
    }
}
