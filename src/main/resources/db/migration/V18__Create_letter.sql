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

-- Every request that was open when letters were prepared is handled, also of whoever needed no letter any more: a coach sees no difference.
alter table letter_request add column handled boolean not null default false;
