-- Links with which people try a questionnaire out; of each only the hash of its secret. A comment changes nothing here:
-- a row that changed in the transaction of a comment would tell by which link it came.
create table pretest_link (
    wave_code  text    not null,
    link_id    uuid    not null,
    token_hash bytea   not null,
    name       text    not null,
    made_on    date    not null,
    last_day   date,
    withdrawn  boolean not null,
    primary key (wave_code, link_id)
);
create index pretest_link_token on pretest_link (token_hash);

-- What was unclear on a screen. No writer, no link, no time of the day.
create table pretest_comment (
    wave_code     text    not null,
    comment_id    uuid    not null,
    questionnaire text    not null,
    language      text    not null,
    screen        text    not null,
    text          text    not null,
    written_on    date    not null,
    handled       boolean not null,
    primary key (wave_code, comment_id)
);
