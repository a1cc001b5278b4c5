-- Plans can be made as often as one likes: what each kept of who had answered was a history of answers to the minute.
alter table planned_group alter column done_before drop not null;
update planned_group set done_before = null
where not exists (select 1 from wave_round r where r.wave_code = planned_group.wave_code and r.round_code = planned_group.round_code and r.state = 'DECIDED');
