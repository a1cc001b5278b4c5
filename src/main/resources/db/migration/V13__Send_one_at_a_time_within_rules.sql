-- What a researcher decided about the sending of a wave: a window in local time, a highest rate, a pause. Without a row a wave has no rule.
create table outbox_sending (
    wave_code    text    not null,
    paused       boolean not null,
    zone         text    not null,
    opens        time    not null,
    closes       time    not null,
    days         text    not null,
    per_minute   integer not null,
    next_slot_at timestamptz,
    primary key (wave_code)
);

-- How many of its senders died with it in their hands; what a server refused for now is no death.
alter table outbox_message add column deaths integer not null default 0;

-- The next one to send is found without sorting all that wait; what is settled is not in it.
drop index outbox_message_due;
create index outbox_message_open on outbox_message (wave_code, next_attempt_at, message_id) where state in ('PENDING', 'SENDING');
