create table account (
    username      text    primary key,
    name          text    not null,
    role          text    not null,
    language      text    not null,
    password_hash text    not null,
    active        boolean not null,
    version       bigint  not null
);

-- only hashes of the secrets that browsers and people hold
create table staff_session (
    session_hash bytea       primary key,
    username     text        not null,
    expires_at   timestamptz not null
);

create index staff_session_by_username on staff_session (username);

create table setup_link (
    token_hash bytea       primary key,
    expires_at timestamptz not null
);
