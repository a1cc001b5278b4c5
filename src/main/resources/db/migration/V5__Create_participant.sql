-- The only table with contact details. person is encrypted; look-ups go over keyed hashes; the rest is coarse.
create table participant (
    wave_code          text    not null,
    participant_id     uuid    not null,
    person             bytea   not null,
    client_number_hash bytea   not null,
    name_birth_hash    bytea   not null,
    background         text    not null,
    language           text    not null,
    has_address        boolean not null,
    version            integer not null,
    primary key (wave_code, participant_id),
    unique (wave_code, client_number_hash)
);
