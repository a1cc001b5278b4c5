-- Who wants no more mail about the questionnaire, and may still answer it. Not when, and not why.
alter table invitation add column opted_out boolean not null default false;
