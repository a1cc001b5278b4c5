-- Letters that were printed: who is in which batch. A batch is prepared once and can be printed again; no row tells what came of it.
create table letter_batch (
    wave_code   text    not null,
    batch_id    uuid    not null,
    prepared_on date    not null,
    audience    text    not null,
    people      integer not null,
    primary key (wave_code, batch_id)
);
create table letter (
    wave_code      text not null,
    batch_id       uuid not null,
    participant_id uuid not null,
    primary key (wave_code, batch_id, participant_id)
);
create index letter_participant on letter (wave_code, participant_id);

-- A coach asks that somebody gets a letter; open until one was prepared.
create table letter_request (
    wave_code      text not null,
    participant_id uuid not null,
    asked_on       date not null,
    asked_by       text not null,
    primary key (wave_code, participant_id)
);
