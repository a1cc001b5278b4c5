-- The interviews of a wave: where, how long, in which languages, with whom, and how far they are. Whoever changes anything about interviews locks this row first.
create table interview_plan (
    wave_code   text    not null,
    state       text    not null,
    venue       text    not null,
    minutes     integer not null,
    languages   text    not null,
    interpreter boolean not null,
    interviewer text    not null,
    primary key (wave_code)
);

-- A time at which talks can begin, and how many at once.
create table interview_slot (
    wave_code text    not null,
    slot_id   uuid    not null,
    held_on   date    not null,
    begins_at time    not null,
    places    integer not null,
    primary key (wave_code, slot_id)
);

-- What the draw was to give each kind of people, and how many of them were willing; no person.
create table interview_stratum (
    wave_code text    not null,
    stratum   text    not null,
    willing   integer not null,
    seats     integer not null,
    primary key (wave_code, stratum)
);

-- Somebody who was drawn, by the random id of the consent. No address, and no time at which anybody answered; remind_on is the day of the one reminder that is to come.
create table interview_candidate (
    wave_code    text    not null,
    candidate_id uuid    not null,
    stratum      text    not null,
    place        text    not null,
    turn         integer not null,
    state        text    not null,
    invited      boolean not null,
    slot_id      uuid,
    wishes       bytea,
    remind_on    date,
    letters      integer not null,
    voucher      boolean not null,
    primary key (wave_code, candidate_id)
);
