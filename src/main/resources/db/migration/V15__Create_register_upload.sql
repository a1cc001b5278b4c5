-- A register file on its way in. What it says of people is encrypted with the wave's key; it goes after the import, or after a day.
create table register_upload (
    wave_code     text        not null,
    upload_id     uuid        not null,
    state         text        not null,
    uploaded_by   text        not null,
    uploaded_at   timestamptz not null,
    size          bigint      not null,
    run_id        uuid        not null,
    attempts      integer     not null,
    lease_until   timestamptz not null,
    phase         text        not null,
    rows_read     integer     not null,
    bytes_read    bigint      not null,
    summary       bytea,
    mapping       bytea,
    trouble       bytea,
    basis         text        not null,
    absent_reason text,
    return_allowed boolean    not null,
    version       integer     not null,
    primary key (wave_code, upload_id)
);

-- Its bytes, encrypted piece by piece.
create table register_upload_chunk (
    wave_code text    not null,
    upload_id uuid    not null,
    number    integer not null,
    content   bytea   not null,
    primary key (wave_code, upload_id, number)
);

-- Its rows as one run of the checks read them: participants to be. outcome says what an import does with the row.
create table register_row (
    wave_code          text    not null,
    run_id             uuid    not null,
    row_number         integer not null,
    participant_id     uuid    not null,
    person             bytea   not null,
    client_number_hash bytea,
    name_birth_hash    bytea   not null,
    named              boolean not null,
    content_hash       bytea   not null,
    coach_hash         bytea,
    email_hash         bytea,
    background         text    not null,
    language           text    not null,
    has_address        boolean not null,
    other_address      boolean not null,
    outcome            text    not null,
    primary key (wave_code, run_id, row_number)
);

-- What is wrong in them, or may be. The content (column, arguments) may repeat a value of the file, so it is encrypted.
create table register_problem (
    wave_code  text    not null,
    run_id     uuid    not null,
    row_number integer not null,
    place      integer not null,
    code       text    not null,
    severity   text    not null,
    content    bytea   not null,
    primary key (wave_code, run_id, row_number, place)
);

-- Runs whose rows are to be removed.
create table register_leftover (
    wave_code text        not null,
    run_id    uuid        not null,
    since     timestamptz not null,
    primary key (wave_code, run_id)
);

-- Why somebody of the register is no longer followed, so that the same file twice changes nothing.
alter table participant add column left_reason text;
update participant set left_reason = 'ABSENT' from invitation
where invitation.wave_code = participant.wave_code and invitation.participant_id = participant.participant_id and invitation.left_register;

-- The language that a nationality suggests in a wave, where researchers chose another than the table of the installation.
create table register_language (
    wave_code   text not null,
    nationality text not null,
    language    text not null,
    primary key (wave_code, nationality)
);

-- What somebody chose for earlier files, of any wave: kind 'heading' (which column a heading stands for) and 'value' (which category a value
-- of a column with categories means). No value of any other column is ever here.
create table register_mapping (
    kind        text not null,
    column_name text not null,
    spelling    text not null,
    meaning     text not null,
    primary key (kind, column_name, spelling)
);

-- Who took part when the register was imported, to see whether that was changed since.
create table register_population (
    wave_code   text not null primary key,
    eligibility text not null
);
