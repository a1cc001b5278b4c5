-- The moment at which a mail went out ties what somebody did at the same time: two consents of one person, and the answering.
update outbox_message set next_attempt_at = timestamptz '1970-01-01 00:00:00+00' where state not in ('PENDING', 'SENDING');
