package nl.utrecht.thuis.interview;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A time at which talks can begin. */
@Entity
@Table(name = "interview_slot")
@IdClass(InterviewSlot.Key.class)
class InterviewSlot extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "slot_id")
    public UUID slotId;
    @Column(name = "held_on")
    public LocalDate heldOn;
    /** In the municipality's time. */
    @Column(name = "begins_at")
    public LocalTime beginsAt;
    /** How many people can come at that time. */
    public int places;

    static InterviewSlot of(String wave, NewSlot given) {
        InterviewSlot slot = new InterviewSlot();
        slot.waveCode = wave;
        slot.slotId = UUID.randomUUID();
        slot.heldOn = given.day();
        slot.beginsAt = given.time();
        slot.places = given.places();
        return slot;
    }

    static Optional<InterviewSlot> find(String wave, UUID slot) {
        return findByIdOptional(new Key(wave, slot));
    }

    /** The one that somebody chose. */
    static Optional<InterviewSlot> of(Candidate candidate) {
        return Optional.ofNullable(candidate.slotId).flatMap(slot -> find(candidate.waveCode, slot));
    }

    /** The earliest first. */
    static List<InterviewSlot> ofWave(String wave) {
        return list("waveCode = ?1 order by heldOn, beginsAt, slotId", wave);
    }

    Instant begins(ZoneId zone) {
        return heldOn.atTime(beginsAt).atZone(zone).toInstant();
    }

    /** Wave and slot together are the key. */
    record Key(String waveCode, UUID slotId) implements Serializable {}
}
