-- An organiser's rule, and how far its run or its undoing has come. Whoever works at it holds a lease; the next one goes on
-- behind the inbox and id that were looked at last.
create table removal (
    id           uuid        primary key,
    petition     text        not null references petition,
    reason       text        not null,
    description  text        not null,
    rule         text        not null,
    state        text        not null check (state in ('RUNNING', 'DONE', 'STOPPED', 'UNDOING', 'UNDONE')),
    asked_at     timestamptz not null default now(),
    ended_at     timestamptz,
    matching     bigint      not null,
    removed      bigint      not null default 0,
    restored     bigint      not null default 0,
    cursor_inbox text        not null default '',
    cursor_id    uuid        not null default '00000000-0000-0000-0000-000000000000',
    worker       uuid,
    leased_until timestamptz not null default now()
);
create index removal_of_petition on removal (petition, asked_at);
create index removal_under_way on removal (asked_at) where state in ('RUNNING', 'UNDOING');

-- What a rule may ask for, kept as long as the name is; and of what a rule took out what it would be without it.
alter table signature add column domain text, add column signals text[], add column removal uuid references removal,
    add column was text check (was in ('AWAITING', 'COUNTED', 'WITHDRAWN'));
create index signature_removal on signature (removal, inbox, id) where removal is not null;

-- A step that no event of the log caused but a rule or its undoing, just before the event at log_offset.
alter table transition add column ruled_by uuid;

-- The public ledger: how the count fell, by quarter of an hour (UTC) and reason, and which falls were undone (above 0).
-- By quarter, so that nobody's withdrawal can be told to the second, a wave of them stays a few rows, and the rows explain
-- tally_quarter. Everybody who ever counted, with these added, is tally.online and tally.paper: both are written together.
create table correction (
    id       bigint generated always as identity primary key,
    petition text        not null references petition,
    since    timestamptz not null,
    reason   text        not null,
    removal  uuid references removal,
    undone   boolean     not null default false,
    online   bigint      not null,
    paper    bigint      not null,
    unique nulls not distinct (petition, since, reason, removal, undone)
) with (fillfactor = 70);
create index correction_newest on correction (petition, since desc, id desc);

-- What of it the topic has not: removed and restored signatures, in the order in which they were.
create table untold_correction (
    seq      bigint generated always as identity primary key,
    inbox    text    not null,
    id       uuid    not null,
    petition text    not null,
    removal  uuid    not null references removal,
    removed  boolean not null
);

-- What fell before this table: every step out of the count. One replaced by the same person's new signature is no fall.
with step as (
    select inbox, id, petition, at, why, state = 'COUNTED' as counts,
           lag(state = 'COUNTED', 1, false) over (partition by inbox, id order by at, log_offset) as counted
    from transition
), fallen as (
    select step.petition, date_bin('15 minutes', step.at, timestamptz 'epoch') as since,
           case step.why when 'NOT_ME' then 'NOT_ME' else 'WITHDRAWN' end as reason,
           lower(coalesce(signature.channel, '')) in ('sheet', 'letter') as paper
    from step join signature using (inbox, id)
    where step.counted and not step.counts and step.why is distinct from 'ERASED'
)
insert into correction (petition, since, reason, online, paper)
select petition, since, reason, -count(*) filter (where not paper), -count(*) filter (where paper)
from fallen group by petition, since, reason order by since;
