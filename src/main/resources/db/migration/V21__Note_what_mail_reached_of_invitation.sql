-- Whether a mail server took an invitation of this person, and whether mail to this person ever came back for good. Each is counted once per person,
-- however many mails somebody gets and whatever happens to their address.
alter table invitation
    add column delivered boolean not null default false,
    add column bounced   boolean not null default false;
update invitation set delivered = true
where exists (select 1 from outbox_message m where m.wave_code = invitation.wave_code and m.recipient_id = invitation.participant_id
              and m.template = 'invitation' and m.state in ('SENT', 'BOUNCED'));
update invitation set bounced = true where address_dead;

-- Mails that went to an address which the register has replaced since: when they come back, that says nothing of the address there is now.
create table former_address_mail (
    wave_code  text not null,
    message_id uuid not null,
    primary key (wave_code, message_id)
);
