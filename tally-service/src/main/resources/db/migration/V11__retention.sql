-- Until when what is personal is kept, as the petition says; null while that has no end.
alter table petition add column kept_until timestamptz;

-- A petition whose retention has ended. From this row on nothing of it is counted or kept any more, and who clears its
-- signatures holds a lease; the next one goes on behind the inbox and id that were looked at last. What is cleared is of no
-- inbox ('') and comes before all others, so that nobody looks at it again.
create table clearing (
    petition     text        primary key references petition,
    began_at     timestamptz not null default now(),
    cursor_inbox text        not null default '',
    cursor_id    uuid        not null default 'ffffffff-ffff-ffff-ffff-ffffffffffff',
    cleared      bigint      not null default 0,
    worker       uuid,
    leased_until timestamptz not null default now(),
    ended_at     timestamptz
);
