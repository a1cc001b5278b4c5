-- PostgreSQL keeps values of columns in pg_statistic, and analysing an emptied table leaves them there. Of columns that tell who somebody is it keeps
-- none: changing a type, also to itself, removes what there is; 0 keeps it from coming back. Columns by which a table is searched have an index, which
-- says by itself whether a value is unique.
alter table participant
    alter column participant_id type uuid, alter column participant_id set statistics 0,
    alter column person type bytea, alter column person set statistics 0,
    alter column client_number_hash type bytea, alter column client_number_hash set statistics 0,
    alter column name_birth_hash type bytea, alter column name_birth_hash set statistics 0,
    alter column content_hash type bytea, alter column content_hash set statistics 0,
    alter column coach_hash type bytea, alter column coach_hash set statistics 0,
    alter column email_hash type bytea, alter column email_hash set statistics 0,
    alter column background type text, alter column background set statistics 0,
    alter column language type text, alter column language set statistics 0,
    alter column left_reason type text, alter column left_reason set statistics 0;
alter table invitation
    alter column participant_id type uuid, alter column participant_id set statistics 0,
    alter column selector type text, alter column selector set statistics 0,
    alter column language type text, alter column language set statistics 0,
    alter column background type text, alter column background set statistics 0;
alter table code_failure
    alter column selector type text, alter column selector set statistics 0;
alter table respondent_session
    alter column session_hash type bytea, alter column session_hash set statistics 0,
    alter column participant_id type uuid, alter column participant_id set statistics 0;
alter table outbox_message
    alter column message_id type uuid, alter column message_id set statistics 0,
    alter column recipient_id type uuid, alter column recipient_id set statistics 0;
alter table former_address_mail
    alter column message_id type uuid, alter column message_id set statistics 0;
alter table draft
    alter column draft_id type bytea, alter column draft_id set statistics 0,
    alter column content type bytea, alter column content set statistics 0;
alter table envelope
    alter column envelope_id type uuid, alter column envelope_id set statistics 0,
    alter column sealed type bytea, alter column sealed set statistics 0;
alter table pretest_link
    alter column link_id type uuid, alter column link_id set statistics 0,
    alter column token_hash type bytea, alter column token_hash set statistics 0,
    alter column name type text, alter column name set statistics 0;
alter table pretest_comment
    alter column comment_id type uuid, alter column comment_id set statistics 0,
    alter column text type text, alter column text set statistics 0;
alter table register_upload
    alter column upload_id type uuid, alter column upload_id set statistics 0,
    alter column run_id type uuid, alter column run_id set statistics 0,
    alter column summary type bytea, alter column summary set statistics 0,
    alter column mapping type bytea, alter column mapping set statistics 0,
    alter column trouble type bytea, alter column trouble set statistics 0;
alter table register_upload_chunk
    alter column upload_id type uuid, alter column upload_id set statistics 0,
    alter column content type bytea, alter column content set statistics 0;
alter table register_row
    alter column run_id type uuid, alter column run_id set statistics 0,
    alter column participant_id type uuid, alter column participant_id set statistics 0,
    alter column person type bytea, alter column person set statistics 0,
    alter column client_number_hash type bytea, alter column client_number_hash set statistics 0,
    alter column name_birth_hash type bytea, alter column name_birth_hash set statistics 0,
    alter column content_hash type bytea, alter column content_hash set statistics 0,
    alter column coach_hash type bytea, alter column coach_hash set statistics 0,
    alter column email_hash type bytea, alter column email_hash set statistics 0,
    alter column background type text, alter column background set statistics 0,
    alter column language type text, alter column language set statistics 0;
alter table register_problem
    alter column run_id type uuid, alter column run_id set statistics 0,
    alter column content type bytea, alter column content set statistics 0;
alter table register_leftover
    alter column run_id type uuid, alter column run_id set statistics 0;
alter table coach_alias
    alter column coach_hash type text, alter column coach_hash set statistics 0;
alter table coach_client
    alter column client_hash type text, alter column client_hash set statistics 0;
alter table client_prompt
    alter column participant_id type uuid, alter column participant_id set statistics 0;
alter table prompt_entry
    alter column entry_id type uuid, alter column entry_id set statistics 0,
    alter column participant_id type uuid, alter column participant_id set statistics 0;
alter table letter_request
    alter column participant_id type uuid, alter column participant_id set statistics 0;
alter table client_letter
    alter column participant_id type uuid, alter column participant_id set statistics 0;
alter table counted_client
    alter column participant_id type uuid, alter column participant_id set statistics 0;
alter table letter_batch
    alter column batch_id type uuid, alter column batch_id set statistics 0;
alter table letter
    alter column batch_id type uuid, alter column batch_id set statistics 0,
    alter column participant_id type uuid, alter column participant_id set statistics 0;
-- of combinations of features some are one person's
alter table participation_cell
    alter column background type text, alter column background set statistics 0;
alter table participation_round
    alter column background type text, alter column background set statistics 0;
alter table planned_group
    alter column background type text, alter column background set statistics 0;
alter table register_adjustment
    alter column adjustment_id type uuid, alter column adjustment_id set statistics 0,
    alter column reason type text, alter column reason set statistics 0,
    alter column background type text, alter column background set statistics 0;
