package nl.utrecht.thuis.wave;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.Map;

/** A row of numbers: how many people came how far. */
@MappedSuperclass
abstract class CountedPeople extends PanacheEntityBase {
    public int register;
    @Column(name = "with_address")
    public int withAddress;
    public int invited;
    public int delivered;
    public int bounced;
    @Column(name = "opted_out")
    public int optedOut;
    public int started;
    public int done;

    Counts counts() {
        return new Counts(Map.of(Step.REGISTER, register, Step.WITH_ADDRESS, withAddress, Step.INVITED, invited, Step.DELIVERED, delivered,
                Step.BOUNCED, bounced, Step.OPTED_OUT, optedOut, Step.STARTED, started, Step.DONE, done));
    }

    void set(Counts counts) {
        register = counts.of(Step.REGISTER);
        withAddress = counts.of(Step.WITH_ADDRESS);
        invited = counts.of(Step.INVITED);
        delivered = counts.of(Step.DELIVERED);
        bounced = counts.of(Step.BOUNCED);
        optedOut = counts.of(Step.OPTED_OUT);
        started = counts.of(Step.STARTED);
        done = counts.of(Step.DONE);
    }
}
