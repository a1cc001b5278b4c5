-- How many people came past each question that everybody is asked. A question that only some are asked has no count: it would tell of their answers.
create table drop_off (
    wave_code text    not null,
    question  text    not null,
    people    integer not null,
    primary key (wave_code, question)
);
