-- An address somebody wants to be written to at, until they have said so there; after that the one they left, until it is
-- told. Goes after a week.
create table address_change (
    id        uuid primary key,
    supporter uuid        not null references supporter,
    email     text,
    old_email text,
    asked_at  timestamptz not null
);
create index address_change_supporter on address_change (supporter);

-- How often this supporter's address was changed.
alter table supporter add column moves int;

-- The one place that says who may be written to; both the claim and the marking before DATA ask it.
create or replace function may_be_written(audience text, s supporter) returns boolean
    language sql immutable as
$$
select case
    -- Whoever's address is gone may well want another.
    when audience = 'ADDRESS' then s.state in ('AWAITING', 'CONFIRMED')
    else s.email is not null and not s.suppressed and case audience
        when 'UNCONFIRMED' then s.state = 'AWAITING'
        when 'INBOX' then s.state in ('AWAITING', 'CONFIRMED', 'REFUSED', 'REMOVED') and s.stopped is not true
        when 'CONFIRMED' then s.state = 'CONFIRMED' and s.stopped is not true
        when 'STRIKES' then s.state = 'CONFIRMED' and s.wants_strikes
        when 'MILESTONES' then s.state = 'CONFIRMED' and s.wants_milestones
        when 'NEWS' then s.state = 'CONFIRMED' and s.wants_news
        else false end
    end
$$;
