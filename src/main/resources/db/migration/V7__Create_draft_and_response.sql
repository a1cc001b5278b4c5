-- Answers that may still change, encrypted and always of one size; draft_id is a keyed hash, so no join leads from a person to a draft.
create table draft (
    wave_code text  not null,
    draft_id  bytea not null,
    content   bytea not null,
    primary key (wave_code, draft_id)
);
alter table draft alter column content set storage external; -- ciphertext does not compress

-- What was answered, after the mix. No person, no date, no order; background is shared by at least k responses.
create table response (
    wave_code   text not null,
    response_id uuid not null,
    language    text not null,
    background  text not null,
    answers     text not null,
    primary key (wave_code, response_id)
);
