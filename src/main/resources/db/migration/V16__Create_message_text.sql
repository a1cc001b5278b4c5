-- The words that researchers gave a wave's messages, in place of the defaults. source_hash: of the Dutch that a text was made from.
-- edited_by is empty for a default that was kept as it was when its round was decided.
create table message_text (
    wave_code   text    not null,
    round_code  text    not null,
    kind        text    not null,
    language    text    not null,
    subject     text    not null,
    body        text    not null,
    source_hash text    not null,
    version     integer not null,
    edited_by   text,
    edited_on   date    not null,
    primary key (wave_code, round_code, kind, language)
);
