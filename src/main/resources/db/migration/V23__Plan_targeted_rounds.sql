-- What a researcher planned for each group of people of a targeted round, and what was known then. Counts of groups: a row is about people with a few
-- features in common, and all groups that are too small to plan for are one row, whose background is empty. When the round is decided, done_before is
-- counted anew: what came after it is compared with what was expected.
create table planned_group (
    wave_code    text             not null,
    round_code   text             not null,
    background   text             not null,
    messages     integer          not null,
    letters      integer          not null,
    letters_made integer          not null,
    prompts      integer          not null,
    people       integer          not null,
    done_before  integer          not null,
    expected     double precision not null,
    primary key (wave_code, round_code, background)
);

-- Why groups may be chosen by nationality too; nothing while they may not.
alter table wave add column nationality_reason text;
