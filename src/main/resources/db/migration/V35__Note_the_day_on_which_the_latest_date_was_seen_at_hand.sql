-- One wrong day of a clock forgets nobody: the latest date must have been seen coming days before.
alter table wave
    add column due_seen_on date;
