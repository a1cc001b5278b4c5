-- What stays of the joint counts of an anonymised wave: a table per feature, and one of sex, age class and legal group together.
create table participation_margin (
    wave_code    text    not null,
    features     text    not null,
    background   text    not null,
    register     integer not null,
    with_address integer not null,
    invited      integer not null,
    delivered    integer not null,
    bounced      integer not null,
    opted_out    integer not null,
    started      integer not null,
    done         integer not null,
    primary key (wave_code, features, background)
);

-- Who agreed that the people of a wave are forgotten at its latest date.
alter table wave
    add column retention_first  text,
    add column retention_second text;

-- The anonymising of a wave: who asked for it, who agreed, how far it is, and the certificate of it.
create table anonymisation (
    wave_code    text    not null,
    step         text    not null,
    asked_by     text    not null,
    asked_on     date    not null,
    confirmed_by text,
    confirmed_on date,
    backups      text    not null,
    rewritten    text,
    certificate  text,
    signature    text,
    version      integer not null,
    primary key (wave_code)
);

-- How many rows of each table went.
create table anonymised_table (
    wave_code  text   not null,
    table_name text   not null,
    erased     bigint not null,
    primary key (wave_code, table_name)
);
