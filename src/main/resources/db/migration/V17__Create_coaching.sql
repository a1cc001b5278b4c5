-- Which account a coach's name in the register means, by the wave's keyed hash of that name (hexadecimal, as in participant.coach_hash).
create table coach_alias (
    wave_code  text not null,
    coach_hash text not null,
    username   text not null,
    primary key (wave_code, coach_hash)
);
create index coach_alias_account on coach_alias (wave_code, username);

-- Clients that a researcher gave to a coach, or took from every coach (null): goes before the register, also before a newer one. The hash is
-- that of the client number (hexadecimal, as in participant.client_number_hash).
create table coach_client (
    wave_code   text not null,
    client_hash text not null,
    username    text,
    primary key (wave_code, client_hash)
);

-- The last prompt of a client, by whichever coach: one row, so that two at once are one. Nothing of what came of it.
create table client_prompt (
    wave_code      text not null,
    participant_id uuid not null,
    prompted_on    date not null,
    username       text not null,
    primary key (wave_code, participant_id)
);
create index client_prompt_account on client_prompt (wave_code, username, prompted_on);

-- What a coach did: a prompt of one client, or of all who were due (then without a client).
create table prompt_entry (
    wave_code      text    not null,
    entry_id       uuid    not null,
    username       text    not null,
    prompted_on    date    not null,
    participant_id uuid,
    people         integer not null,
    primary key (wave_code, entry_id)
);
create index prompt_entry_account on prompt_entry (wave_code, username);

-- Clients to whom researchers are to print a letter. What they do about it is not for coaches to see: they have a table of their own.
create table letter_request (
    wave_code      text not null,
    participant_id uuid not null,
    asked_on       date not null,
    username       text not null,
    primary key (wave_code, participant_id)
);

-- That a coach asked for a letter, as coaches see it. Nothing that is printed, or not, changes it.
create table client_letter (
    wave_code      text not null,
    participant_id uuid not null,
    asked_on       date not null,
    username       text not null,
    primary key (wave_code, participant_id)
);

-- The nights that were counted: a row is taken once.
create table coach_night (
    wave_code text not null,
    night     date not null,
    primary key (wave_code, night)
);

-- With which coach a client is counted, from the first number on and whoever the coach is later: groups never overlap and never change.
create table counted_client (
    wave_code      text not null,
    participant_id uuid not null,
    username       text not null,
    primary key (wave_code, participant_id)
);

-- The numbers that coaches see; '*' is the whole wave, '+' all who are counted with no coach (never shown, kept so that nobody can subtract).
create table coach_count (
    wave_code  text    not null,
    username   text    not null,
    counted_on date    not null,
    done       integer not null,
    not_done   integer not null,
    primary key (wave_code, username)
);
