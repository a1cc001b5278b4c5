-- A wave and its life. Settings are frozen when the wave opens.
create table wave (
    wave_code          text    not null primary key,
    name               text    not null,
    state              text    not null,
    questionnaire      text    not null,
    questionnaire_hash text,
    languages          text    not null,
    features           text    not null,
    reference_date     date    not null,
    age_classes        text    not null,
    nationalities      text    not null,
    field_days         integer not null,
    reminder_after     integer not null,
    agency             text,
    contact_address    text    not null,
    minimum_background integer not null,
    register_date      date,
    opened_on          date,
    closes_on          date,
    closed_on          date,
    override_reason    text,
    version            integer not null
);

-- The joint counts of who is in the register and how far they came: what the monitor lives on. One row per combination of features.
create table participation_cell (
    wave_code    text    not null,
    background   text    not null,
    register     integer not null,
    with_address integer not null,
    invited      integer not null,
    delivered    integer not null,
    bounced      integer not null,
    started      integer not null,
    done         integer not null,
    primary key (wave_code, background)
);

-- How many finished on a day; no row is about a person.
create table participation_day (
    wave_code text    not null,
    day       date    not null,
    done      integer not null,
    primary key (wave_code, day)
);

-- People who left the register after it was frozen: they leave the denominators (people is -1), dated and with a reason. When the field
-- closes, those who had answered come back (people is 1): nobody can see before then who that is.
create table register_adjustment (
    wave_code     text    not null,
    adjustment_id uuid    not null,
    adjusted_on   date    not null,
    reason        text    not null,
    people        integer not null,
    background    text    not null,
    with_address  boolean not null,
    invited       boolean not null,
    delivered     boolean not null,
    primary key (wave_code, adjustment_id)
);
