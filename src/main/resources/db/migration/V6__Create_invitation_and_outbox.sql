-- The right to respond. No time of completion, no answer.
create table invitation (
    wave_code      text    not null,
    participant_id uuid    not null,
    selector       text    not null,
    code_version   integer not null,
    language       text    not null,
    background     text    not null,
    has_address    boolean not null,
    invited        boolean not null,
    started        boolean not null,
    done           boolean not null,
    left_register  boolean not null,
    primary key (wave_code, participant_id),
    unique (wave_code, selector)
);

-- Wrong codes, by the public part of the code, whether that exists or not. Rows go when they no longer hold anybody up.
create table code_failure (
    selector      text        not null primary key,
    failures      integer     not null,
    blocked_until timestamptz not null
);

-- A respondent's sign-in on one phone; expires_on is a whole day, so that it tells little of when.
create table respondent_session (
    wave_code      text not null,
    session_hash   bytea not null,
    participant_id uuid not null,
    expires_on     date not null,
    primary key (wave_code, session_hash)
);
create index respondent_session_participant on respondent_session (wave_code, participant_id);

-- Messages to send: who and what, never the text. The unique decision is what makes a mail go out once.
create table outbox_message (
    wave_code       text    not null,
    message_id      uuid    not null,
    recipient_id    uuid    not null,
    template        text    not null,
    occasion        text    not null,
    state           text    not null,
    attempts        integer not null,
    next_attempt_at timestamptz not null,
    reason          text,
    primary key (wave_code, message_id),
    unique (wave_code, recipient_id, template, occasion)
);
create index outbox_message_due on outbox_message (wave_code, state, next_attempt_at);
