-- What came back of mails that had been taken, once per mail and meaning. No words: servers put addresses into them.
create table bounce (
    mail      bigint      not null references mail,
    outcome   text        not null check (outcome in ('HARD_BOUNCE', 'SOFT_BOUNCE', 'TEXT_REFUSED', 'COMPLAINT')),
    mailing   text        not null references mailing,
    supporter uuid        not null references supporter,
    -- RFC 3463, such as 5.1.1.
    status    text        not null,
    at        timestamptz not null,
    primary key (mail, outcome)
);
create index bounce_supporter on bounce (supporter, at);
create index bounce_mailing on bounce (mailing, outcome);

-- Which replica reads the mailbox, and how far it was read. Positions count as long as the validity is the same (RFC 3501).
create table bounce_reading (
    mailbox     text primary key,
    reader      uuid        not null,
    lease_until timestamptz not null,
    validity    bigint      not null default 0,
    position    bigint      not null default 0,
    read_at     timestamptz
);

-- When this supporter's address was changed last: what comes back from the one before says nothing about this one.
alter table supporter add column moved_at timestamptz;
update supporter set moved_at = now() where moves > 0;
