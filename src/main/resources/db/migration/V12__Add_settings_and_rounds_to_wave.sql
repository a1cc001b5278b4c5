-- What a researcher can set for a wave. Days are counted from the opening, so that a wave that moves takes its rounds along.
alter table wave
    add column opens_on          date,
    add column announced_on      date,
    add column closes_by_itself  boolean not null default true,
    add column sender_name       text,
    add column access            text    not null default 'LINK',
    add column eligible_from     integer,
    add column eligible_to       integer,
    add column groups            text    not null default 'asylum,family',
    add column prizes            integer not null default 5,
    add column prize_amount      integer not null default 50,
    add column interviews        integer not null default 10,
    add column interview_reserve integer not null default 10,
    add column interview_amount  integer not null default 35,
    add column minimum_cell      integer not null default 10,
    add column retention_months  integer not null default 6,
    add column send_from         time    not null default '00:00',
    add column send_until        time    not null default '00:00',
    add column send_days         text    not null default '1,2,3,4,5,6,7',
    add column send_per_minute   integer not null default 0;

-- A round of messages: announcement, invitation, reminders. The code is also the occasion of its messages.
create table wave_round (
    wave_code       text    not null,
    round_code      text    not null,
    kind            text    not null,
    day_offset      integer not null,
    send_time       time    not null,
    to_not_started  boolean not null,
    to_not_finished boolean not null,
    state           text    not null,
    decided_on      date,
    version         integer not null,
    primary key (wave_code, round_code)
);
insert into wave_round (wave_code, round_code, kind, day_offset, send_time, to_not_started, to_not_finished, state, decided_on, version)
select wave_code, 'invitation', 'INVITATION', 0, time '10:00', true, true,
       case when opened_on is null then 'PLANNED' else 'DECIDED' end, opened_on, 0
from wave;
insert into wave_round (wave_code, round_code, kind, day_offset, send_time, to_not_started, to_not_finished, state, decided_on, version)
select wave_code, 'reminder-1', 'REMINDER', reminder_after, time '10:00', true, true, 'PLANNED', null, 0
from wave where opened_on is null;
-- What is in the field now was opened without a word about closing by itself.
update wave set closes_by_itself = false where opened_on is not null;
alter table wave drop column reminder_after;

-- One-way counts per day: all together, by channel, by legal group, by language. Never two of them crossed: no row is about a person.
alter table participation_day
    add column step      text not null default 'DONE',
    add column dimension text not null default 'all',
    add column category  text not null default '';
alter table participation_day rename column done to people;
alter table participation_day drop constraint participation_day_pkey;
alter table participation_day add primary key (wave_code, day, step, dimension, category);

alter table participation_cell add column opted_out integer not null default 0;

-- How many of a combination of features got the messages of a round.
create table participation_round (
    wave_code  text    not null,
    round_code text    not null,
    background text    not null,
    reached    integer not null,
    primary key (wave_code, round_code, background)
);

-- By what, and to where, somebody is asked. A dead address is one that mail came back from for good.
alter table invitation
    add column channel      text    not null default 'MAIL',
    add column address_dead boolean not null default false;
update invitation set channel = 'NONE' where not has_address;

-- Keyed hashes: whether anything changed, whose client somebody is, who shares an address. Rows of before get theirs at the next import.
alter table participant
    add column content_hash bytea,
    add column coach_hash   bytea,
    add column email_hash   bytea;
create index participant_coach on participant (wave_code, coach_hash);
