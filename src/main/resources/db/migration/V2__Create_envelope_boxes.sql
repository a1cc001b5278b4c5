create table envelope_box (
    wave_code text not null,
    box text not null,
    state text not null,
    fingerprint text not null,
    version integer not null,
    primary key (wave_code, box)
);

-- No person, no time, no order of arrival; and no foreign key, which would lock and tell.
create table envelope (
    wave_code text not null,
    box text not null,
    envelope_id uuid not null,
    sealed bytea not null,
    primary key (wave_code, box, envelope_id)
);
