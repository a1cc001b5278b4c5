package nl.utrecht.thuis.wave;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

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
}
