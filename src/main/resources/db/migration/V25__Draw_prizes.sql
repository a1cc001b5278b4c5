-- A draw: the promise of its seed, then the hash of its list, then the seed. Each is published when it is there.
create table prize_draw (
    wave_code    text    not null,
    state        text    not null,
    prizes       integer not null,
    commitment   text    not null,
    entries_hash text,
    seed         text,
    primary key (wave_code)
);

-- A chance: a random number, and the consent behind it as long as that stands. Only winners have a day, by which they answer.
create table prize_entry (
    wave_code    text    not null,
    entry_number text    not null,
    consent_id   uuid,
    state        text    not null,
    language     text    not null,
    place        integer,
    notices      integer not null default 0,
    respond_by   date,
    primary key (wave_code, entry_number),
    unique (wave_code, consent_id)
);
create index prize_entry_place on prize_entry (wave_code, place);
