-- A confirmation is not asked for once more where it would come too late.
alter table petition add column closes_at timestamptz;

-- What the campaign told, as intake publishes it with the petition.
create table news (
    petition   text        not null,
    id         text        not null,
    at         timestamptz not null,
    title      text        not null,
    text       text        not null,
    changed_at timestamptz,
    primary key (petition, id)
);

-- When this person was asked to confirm last (log-append time), and how often they were reminded of it.
alter table supporter add column asked_at timestamptz, add column nudges int not null default 0;
create index supporter_asked on supporter (asked_at) where state = 'AWAITING' and nudges < 2;

-- Of news it says which; of what can wait, when its letters begin; of a milestone, whether a higher one took its place.
alter table mailing add column news text, add column due_at timestamptz, add column superseded boolean;

-- The letter in which this one was told too.
alter table mail add column told_in bigint references mail;
create index mail_told_in on mail (told_in) where told_in is not null;

-- The one place that says who may be written to; both the claim and the marking before DATA ask it.
create or replace function may_be_written(audience text, s supporter) returns boolean
    language sql immutable as
$$
select s.email is not null and not s.suppressed and case audience
    when 'UNCONFIRMED' then s.state = 'AWAITING'
    when 'INBOX' then s.state in ('AWAITING', 'CONFIRMED', 'REFUSED') and s.stopped is not true
    when 'CONFIRMED' then s.state = 'CONFIRMED' and s.stopped is not true
    when 'STRIKES' then s.state = 'CONFIRMED' and s.wants_strikes
    when 'MILESTONES' then s.state = 'CONFIRMED' and s.wants_milestones
    when 'NEWS' then s.state = 'CONFIRMED' and s.wants_news
    else false end
$$;

-- Quiet hours by the petition's clocks; none where they end when they begin.
create function is_quiet(zone text, at timestamptz, quiet_from time, quiet_until time) returns boolean
    language sql stable as
$$
select case
    when quiet_from <= quiet_until then cast(at at time zone zone as time) >= quiet_from
        and cast(at at time zone zone as time) < quiet_until
    else cast(at at time zone zone as time) >= quiet_from or cast(at at time zone zone as time) < quiet_until end
$$;
