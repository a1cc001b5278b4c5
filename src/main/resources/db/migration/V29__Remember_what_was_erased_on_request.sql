-- Who was erased on request, by the wave's keyed hash of the client number: a newer register does not bring them back.
create table erased_person (
    wave_code          text  not null,
    client_number_hash bytea not null,
    primary key (wave_code, client_number_hash)
);

-- Somebody was erased who had answered: they count again in the register when the field closes, and the row goes. No person, no day.
create table erased_answer (
    wave_code    text    not null,
    answer_id    uuid    not null,
    background   text    not null,
    with_address boolean not null,
    invited      boolean not null,
    delivered    boolean not null,
    primary key (wave_code, answer_id)
);

-- What tells who somebody is leaves no trace in the planner's statistics.
alter table erased_person alter column client_number_hash set statistics 0;
alter table erased_answer alter column answer_id set statistics 0, alter column background set statistics 0;
