-- Addresses that may be used for one purpose. No time, no order, nobody's id: the row says what may be done with an address, and not who answered when.
create table consent (
    wave_code    text  not null,
    purpose      text  not null,
    consent_id   uuid  not null,
    address_hash bytea not null,
    address      bytea not null,
    language     text  not null,
    text_version text  not null,
    background   text  not null,
    primary key (wave_code, purpose, consent_id),
    unique (wave_code, purpose, address_hash)
);

-- The lock between those who open a box and those who withdraw from it.
create table consent_box (
    wave_code text not null,
    purpose   text not null,
    primary key (wave_code, purpose)
);

-- Withdrawn while one like it may still be sealed; gone when the box was opened next.
create table withdrawn_address (
    wave_code    text  not null,
    purpose      text  not null,
    address_hash bytea not null,
    primary key (wave_code, purpose, address_hash)
);

-- The words that people agreed to, without anybody who read them.
create table consent_text (
    wave_code    text not null,
    purpose      text not null,
    text_version text not null,
    language     text not null,
    words        text not null,
    primary key (wave_code, purpose, text_version, language)
);
