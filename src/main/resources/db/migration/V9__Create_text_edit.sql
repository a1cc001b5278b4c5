-- What was made of texts on this installation, laid over the files of i18n/. Rows are never removed.
-- working: what is being worked on; approved: what was approved last, which people read. Hashes are of the Dutch that each was made from.
create table text_edit (
    language             text   not null,
    text_key             text   not null,
    working              text   not null,
    state                text   not null,
    source_hash          text   not null,
    approved             text,
    approved_source_hash text,
    version              bigint not null,
    edited_by            text   not null,
    edited_on            date   not null,
    primary key (language, text_key)
);

-- The tags of the languages whose texts a translator works on, with commas; empty for everybody else.
alter table account add column text_languages text not null default '';
