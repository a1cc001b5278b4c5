-- As V27 says: of columns that tell who somebody is PostgreSQL keeps no statistics.
alter table consent
    alter column consent_id type uuid, alter column consent_id set statistics 0,
    alter column address_hash type bytea, alter column address_hash set statistics 0,
    alter column address type bytea, alter column address set statistics 0,
    alter column language type text, alter column language set statistics 0,
    alter column background type text, alter column background set statistics 0;
alter table withdrawn_address
    alter column address_hash type bytea, alter column address_hash set statistics 0;
alter table prize_entry
    alter column consent_id type uuid, alter column consent_id set statistics 0;
alter table interview_candidate
    alter column candidate_id type uuid, alter column candidate_id set statistics 0,
    alter column stratum type text, alter column stratum set statistics 0,
    alter column place type text, alter column place set statistics 0,
    alter column slot_id type uuid, alter column slot_id set statistics 0,
    alter column wishes type bytea, alter column wishes set statistics 0;
alter table interview_stratum
    alter column stratum type text, alter column stratum set statistics 0;
