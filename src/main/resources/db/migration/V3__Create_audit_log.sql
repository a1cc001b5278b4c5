create table audit_entry (
    audit_id uuid primary key,
    happened_at timestamptz not null,
    actor text not null,
    action text not null,
    wave_code text,
    detail text
);

create index audit_entry_latest on audit_entry (happened_at desc);
