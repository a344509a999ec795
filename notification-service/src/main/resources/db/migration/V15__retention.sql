-- Until when what is personal is kept, as the petition says; null while that has no end. A service of before may have read
-- that and kept nothing of it: petitions are read once more.
alter table petition add column kept_until timestamptz;
delete from bookmark where topic = 'petitions';

-- A petition whose retention has ended. From this row on nothing is kept of those who sign it, and who clears its
-- supporters holds a lease; the next one goes on behind the supporter that was looked at last.
create table clearing (
    petition     text        primary key references petition,
    began_at     timestamptz not null,
    after        uuid        not null default '00000000-0000-0000-0000-000000000000',
    cleared      bigint      not null default 0,
    worker       uuid,
    leased_until timestamptz not null default now(),
    ended_at     timestamptz
);
