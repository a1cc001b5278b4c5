-- R and CV of sex, age and legal group at the end of a day, against the register and against those invited. Joint counts of a day are not kept: a day is there only when
-- enough people answered since the one before it.
create table representativity_day (
    wave_code         text          not null,
    day               date          not null,
    base              text          not null,
    responses         integer       not null,
    r                 numeric not null,
    r_standard_error  numeric,
    cv                numeric not null,
    cv_standard_error numeric,
    noise_floor       numeric not null,
    primary key (wave_code, day, base)
);
